import type { FlowDefinition, FlowState } from '@deskbell/protocol';
import { entryBody, flowState } from '@deskbell/protocol';
import { CountingIds } from '@deskbell/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../../test/flows/sample-flow.ts';
import { beginFlow } from './begin-flow.ts';
import { isAsking } from './ask.ts';
import { flowTask } from './flow-task.ts';
import type { FlowContext, FlowInput } from './flow.ts';
import { stepFlow } from './step-flow.ts';
import { validateFlow } from './validate-flow.ts';

const IDS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'person', 'done'];
const to = fc.constantFrom(...IDS);
const name = fc.constantFrom('a', 'b', 'firstMessage');
const text = name.map((one) => ({ en: `About {{${one}}}` }));
const choice = (id: string) => fc.record({ id: fc.constant(id), label: fc.constant({ en: id }), next: to });
const node = fc.oneof(
  fc.record({
    type: fc.constant('question'),
    text,
    set: fc.constantFrom('a', 'b'),
    kind: fc.constantFrom('text', 'number'),
    tries: fc.integer({ min: 1, max: 3 }),
    next: to,
    otherwise: to,
  }),
  fc.record({
    type: fc.constant('buttons'),
    text,
    choices: fc.tuple(choice('x'), choice('y')),
    otherwise: to,
  }),
  fc.record({ type: fc.constant('say'), text, next: to }),
  fc.record({ type: fc.constant('set'), values: fc.constant({ b: 'B {{firstMessage}}' }), next: to }),
  fc.record({
    type: fc.constant('condition'),
    cases: fc.tuple(fc.record({ when: fc.constant({ staffed: true }), next: to })),
    otherwise: to,
  }),
  fc.record({
    type: fc.constant('call'),
    url: fc.constant('https://a.example/{{firstMessage}}'),
    map: fc.constant({ a: 'a' }),
    next: to,
    failed: to,
  }),
  fc.record({
    type: fc.constant('article'),
    find: fc.constant({ search: '{{firstMessage}}' }),
    next: to,
    nothing: to,
  }),
);
const flows: fc.Arbitrary<FlowDefinition> = fc.tuple(node, node, node, node, node, node).map((nodes) =>
  aFlow({
    first: 'n0',
    nodes: {
      ...Object.fromEntries(nodes.map((one, index) => [`n${String(index)}`, one])),
      person: { type: 'handOver' },
      done: { type: 'end' },
    },
  }),
);

/** What is left of a flow when nothing that cannot be reached is kept: so that most of them may be sound. */
function pruned(definition: FlowDefinition): FlowDefinition {
  const gone = new Set(
    validateFlow(definition)
      .filter(({ message }) => message.startsWith('nothing leads here'))
      .map(({ path }) => path.slice('nodes.'.length)),
  );
  const nodes = Object.fromEntries(Object.entries(definition.nodes).filter(([id]) => !gone.has(id)));
  return { ...definition, nodes };
}

const sound = flows.map(pruned).filter((definition) => validateFlow(definition).length === 0);
const said = fc.oneof(fc.constantFrom('x', 'y', '7', ''), fc.string({ maxLength: 40 }));
type Said = ReturnType<typeof input>;
const inputs = fc.array(fc.tuple(fc.constantFrom('text', 'choice', 'done', 'failed', 'stray'), said), {
  maxLength: 40,
});

function input([kind, value]: [string, string], { call, question = '' }: FlowState): FlowInput {
  switch (kind) {
    case 'choice':
      return { type: 'answer', to: question, choice: { id: value } };
    case 'done':
      return { type: 'task', id: call?.id ?? '', result: { kind: 'answered', body: { a: value } } };
    case 'failed':
      return { type: 'task', id: call?.id ?? '', result: { kind: 'failed' } };
    case 'stray':
      return { type: 'answer', to: 'another-entry', choice: { id: value } };
    default:
      return { type: 'text', text: value };
  }
}

const context = (): FlowContext => ({
  now: 1_000,
  ids: new CountingIds(),
  desk: {
    language: 'en',
    pageUrl: null,
    attributes: {},
    isOpen: () => true,
    isStaffed: () => false,
    waitingIn: () => 0,
  },
});

describe('any dialogue with any flow that is sound', () => {
  it('waits for the visitor or a call, or has ended; what it says and keeps is within the limits', () => {
    fc.assert(
      fc.property(sound, fc.string({ maxLength: 3_000 }), inputs, (definition, first, given) => {
        const flow = { flowId: 'any', version: 1, definition };
        const within = context();
        let step = beginFlow(flow, { locale: null, text: first }, within);
        const look = () => {
          for (const { body } of step.entries) expect(entryBody.safeParse(body).error).toBeUndefined();
          const here = definition.nodes[step.state.node];
          const waits = here && isAsking(here) ? step.state.question : flowTask(flow, step.state);
          expect(step.end ? step.end.outcome !== 'failed' : Boolean(waits)).toBe(true);
          expect(flowState.safeParse(step.state).error).toBeUndefined();
        };
        look();
        for (const one of given) {
          if (step.end) break;
          const next: ReturnType<typeof stepFlow> = stepFlow(
            flow,
            step.state,
            input(one, step.state) satisfies Said,
            within,
          );
          if (next) step = next;
          look();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is never stuck: whatever it waits for can be given', () => {
    fc.assert(
      fc.property(sound, (definition) => {
        const flow = { flowId: 'any', version: 1, definition };
        const within = context();
        let step = beginFlow(flow, { locale: null, text: 'x' }, within);
        // Whatever is asked is answered with nothing that fits, whatever is called fails.
        for (let turn = 0; turn < 100 && !step.end; turn += 1) {
          const next = stepFlow(
            flow,
            step.state,
            input([step.state.call ? 'failed' : 'choice', 'nothing'], step.state),
            within,
          );
          expect(next).not.toBeNull();
          if (next) step = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('[D2] the same step twice gives the same', () => {
    fc.assert(
      fc.property(sound, said, (definition, value) => {
        const flow = { flowId: 'any', version: 1, definition };
        const begin = beginFlow(flow, { locale: null, text: 'x' }, context());
        if (begin.end) return;
        const one = input(['text', value], begin.state);
        expect(stepFlow(flow, begin.state, one, context())).toEqual(
          stepFlow(flow, begin.state, one, context()),
        );
      }),
    );
  });
});
