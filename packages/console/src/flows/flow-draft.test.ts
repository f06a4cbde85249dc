import { expect, it, vi } from 'vitest';
import { orderFlow } from '../../test/fake/sample-flows.ts';
import { sampleConfiguration } from '../../test/fake/sample-configuration.ts';
import { addNode, freeNodeId, removeNode, renameNode } from './change-flow.ts';
import { describeFlowChanges } from './flow-change-words.ts';
import { FlowDraft } from './flow-draft.ts';
import type { FlowAnswer } from './flow-types.ts';
import { FlowKeeper } from './kept-flow.ts';
import { newNode } from './new-node.ts';
import { readingOrder } from './reading-order.ts';

const answer = (changes: Partial<FlowAnswer> = {}): FlowAnswer => ({
  flowId: 'order-status',
  siteId: 'fern',
  name: orderFlow.name,
  revision: 1,
  publishedVersion: null,
  latestVersion: 0,
  changedAt: 0,
  changedBy: { kind: 'agent', name: 'Ada' },
  draft: orderFlow,
  problems: [],
  ...changes,
});
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
const draftOf = (saved = answer(), kept = storage()): FlowDraft =>
  new FlowDraft(saved, sampleConfiguration, new FlowKeeper(kept, 'fern', 'order-status'));

it('takes letters of one text as one step, and goes back and forth', () => {
  const draft = draftOf();
  const heard = vi.fn<() => void>();
  draft.subscribe(heard);
  const text = ['nodes', 'number', 'text', 'en'];
  draft.set(text, 'W');
  draft.set(text, 'Wh');
  draft.set(['nodes', 'number', 'tries'], 3);
  expect(draft.isDirty).toBe(true);
  draft.undo();
  draft.undo();
  expect([draft.isDirty, draft.canUndo, draft.canRedo]).toEqual([false, false, true]);
  draft.redo();
  expect(draft.valueAt(text)).toBe('Wh');
  expect(heard).toHaveBeenCalledTimes(6);
});

it('names places as forms do, and forgets what is wrong where it is changed', () => {
  const problems = [{ path: 'nodes.tell.choices.1.next', message: 'there is no node "gone"' }];
  const draft = draftOf(answer({ problems }));
  expect(draft.problems[0]?.path).toBe('nodes.tell.choices[1].next');
  draft.set(['nodes', 'tell', 'choices', 1, 'next'], 'person');
  expect(draft.problems).toEqual([]);
});

it('has every text in the languages of who speaks', () => {
  const draft = draftOf();
  draft.set(['speaker', 'cs'], 'Asistent');
  expect(draft.valueAt(['nodes', 'tell', 'choices', 0, 'label'])).toEqual({
    en: 'Yes, thank you',
    pl: 'Tak, dziękuję',
    cs: '',
  });
  draft.set(['speaker'], { en: 'Assistant' });
  expect(draft.valueAt(['menu'])).toEqual({ en: 'Where is my order?' });
  expect(draft.valueAt(['nodes', 'look', 'map'])).toEqual({ state: 'state' });
  draft.set(['nodes', 'number', 'label', 'en'], 'Order');
  expect(draft.valueAt(['nodes', 'number', 'label'])).toEqual({ en: 'Order' });
});

it('goes on with what this tab kept, unless somebody has saved since', () => {
  const kept = storage();
  draftOf(answer(), kept).set(['name'], 'Orders');
  expect(draftOf(answer(), kept).flow.name).toBe('Orders');
  const other = draftOf(answer({ revision: 2 }), kept);
  expect(other.flow.name).toBe(orderFlow.name);
  other.set(['name'], 'Mine');
  other.keep(answer({ revision: 3, draft: other.flow }));
  expect(other.isDirty).toBe(false);
  expect(draftOf(answer({ revision: 3 }), kept).flow.name).toBe(orderFlow.name);
});

it('adds behind a step, takes away without a gap, and renames wherever it is named', () => {
  const say = newNode('say', ['en', 'pl'], 'person');
  const longer = addNode(orderFlow, freeNodeId(orderFlow, 'say'), say, 'number');
  expect(longer.nodes['number']).toMatchObject({ next: 'say', otherwise: 'person' });
  expect(longer.nodes['say']).toMatchObject({ type: 'say', next: 'look' });
  expect(removeNode(longer, 'say')).toEqual(orderFlow);
  const renamed = renameNode(orderFlow, 'number', 'order-number');
  expect(renamed.first).toBe('order-number');
  expect(renamed.nodes['tell']).toMatchObject({ choices: [{}, { next: 'order-number' }, {}] });
  expect(readingOrder(renamed)).toEqual(['order-number', 'look', 'person', 'tell', 'done']);
});

it('says in words what will differ', () => {
  const draft = draftOf();
  draft.set(['nodes', 'number', 'text', 'en'], 'Which order?');
  draft.set(['nodes', 'tell', 'choices', 2, 'next'], 'done');
  draft.replace(addNode(draft.flow, 'say', newNode('say', ['en', 'pl'], 'done'), null));
  const changes = describeFlowChanges(orderFlow, draft.flow, sampleConfiguration);
  expect(changes.map(({ after, kind, where }) => [where.join(' › '), kind, after])).toEqual([
    ['Question: Which order? › Text › English', 'changed', 'Which order?'],
    ['Buttons: It is {{state}}. Is that all? › Choices › No. 3 › Leads to', 'changed', 'Have a good day!'],
    ['Message: say', 'added', expect.anything()],
  ]);
});
