import { flowDefinition, type FlowDefinitionInput, type FlowState } from '@deskbell/protocol';
import { CountingIds } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUS, aFlow } from '../../test/flows/sample-flow.ts';
import { beginFlow } from './begin-flow.ts';
import { flowTask } from './flow-task.ts';
import type { Flow, FlowContext, FlowDesk, FlowInput, FlowStep, TaskResult } from './flow.ts';
import { stepFlow } from './step-flow.ts';

const NOW = 1_000_000;
const quiet: FlowDesk = {
  language: 'en',
  pageUrl: 'https://shop.example/cart',
  attributes: { plan: 'Gold', vip: 'false' },
  isOpen: (queueId) => queueId !== 'night',
  isStaffed: () => true,
  waitingIn: () => 3,
};

/** A dialogue with one flow, without a desk around it. */
class Dialogue {
  readonly flow: Flow;
  readonly #context: FlowContext;
  step: FlowStep;

  constructor(input: FlowDefinitionInput, locale: string | null = 'en-GB', desk = quiet) {
    this.flow = { flowId: 'sample', version: 1, definition: flowDefinition.parse(input) };
    this.#context = { now: NOW, ids: new CountingIds(), desk };
    this.step = beginFlow(this.flow, { locale, text: 'Hello' }, this.#context);
  }

  get state(): FlowState {
    return this.step.state;
  }

  get said(): readonly string[] {
    return this.step.entries.map(({ body }) => ('text' in body ? (body.text ?? '') : body.type));
  }

  give(input: FlowInput): FlowStep | null {
    const step = stepFlow(this.flow, this.state, input, this.#context);
    if (step) this.step = step;
    return step;
  }

  write(text: string): this {
    this.give({ type: 'text', text });
    return this;
  }

  pick(id: string): this {
    this.give({ type: 'answer', to: this.state.question ?? '', choice: { id } });
    return this;
  }

  done(result: TaskResult): this {
    this.give({ type: 'task', id: this.state.call?.id ?? '', result });
    return this;
  }
}

const orderStatus = () => new Dialogue(ORDER_STATUS);
const shipped: TaskResult = { kind: 'answered', body: { order: { items: [{ status: 'on its way' }] } } };

describe('a dialogue', () => {
  it('asks, calls, tells and ends', () => {
    const dialogue = orderStatus();
    expect(dialogue.said).toEqual(['What is your order number?']);
    expect(dialogue.state).toMatchObject({ node: 'order', until: NOW + 300_000, language: 'en' });
    dialogue.write(' ab1234 ');
    expect(dialogue.state).toMatchObject({ node: 'look', call: { attempt: 1 }, until: NOW + 20_000 });
    expect(flowTask(dialogue.flow, dialogue.state)).toMatchObject({
      kind: 'call',
      method: 'GET',
      url: 'https://shop.example/orders/ab1234?full=1',
      body: null,
      timeoutMs: 5_000,
      headers: { 'idempotency-key': dialogue.state.call?.id },
    });
    expect(dialogue.done(shipped).said).toEqual(['It is on its way. Did that help?']);
    dialogue.pick('yes');
    expect(dialogue.said).toEqual(['Good bye.']);
    expect(dialogue.step.end).toMatchObject({ outcome: 'solved' });
  });

  it('speaks the visitor’s language, or its first', () => {
    expect(new Dialogue(ORDER_STATUS, 'pl-PL').said).toEqual(['Jaki jest numer zamówienia?']);
    expect(new Dialogue(ORDER_STATUS, 'de').said).toEqual(['What is your order number?']);
  });

  it('asks again when an answer does not fit, and goes another way after so many tries', () => {
    const dialogue = orderStatus().write('no idea');
    expect(dialogue.said).toEqual(['That does not fit.', 'What is your order number?']);
    expect(dialogue.write('really').step.end).toEqual({
      outcome: 'handedOver',
      queueId: 'orders',
      priority: 5,
      summary: 'Order status',
    });
  });

  it.each<[string, TaskResult]>([
    ['fails', { kind: 'failed' }],
    ['has not what is asked of it', { kind: 'answered', body: { order: {} } }],
    ['has an object there', { kind: 'answered', body: { order: { items: [{ status: {} }] } } }],
    ['is no object', { kind: 'answered', body: null }],
  ])('takes the way of failure when the answer %s', (_, result) => {
    const dialogue = orderStatus().write('AB1234').done(result);
    expect(dialogue.said).toEqual(['I cannot look that up just now.', 'I get somebody.']);
    expect(dialogue.step.end).toMatchObject({ summary: 'Order status\nOrder number: AB1234' });
  });

  it('[D2] does nothing with an answer to an earlier question, a call that is over, or words during one', () => {
    const dialogue = orderStatus();
    const { question = '' } = dialogue.state;
    dialogue.write('AB1234');
    const before = dialogue.step;
    expect(
      dialogue.give({ type: 'answer', to: question, values: [{ id: 'order', value: 'CD1234' }] }),
    ).toBeNull();
    expect(dialogue.give({ type: 'text', text: 'Hello?' })).toBeNull();
    expect(dialogue.give({ type: 'task', id: 'another', result: shipped })).toBeNull();
    expect(dialogue.step).toBe(before);
    dialogue.done(shipped);
    expect(dialogue.give({ type: 'task', id: before.state.call?.id ?? '', result: shipped })).toBeNull();
  });

  it.each(['yes', ' YES ', '1', 'YES'])('takes %j for the first choice', (text) => {
    expect(orderStatus().write('AB1234').done(shipped).write(text).step.end?.outcome).toBe('solved');
  });

  it('encodes what it puts into an address', () => {
    const nodes = {
      ask: { type: 'question', text: { en: '?' }, set: 'a', next: 'call', otherwise: 'person' },
      call: { type: 'call', url: 'https://a.example/x?q={{a}}', next: 'person', failed: 'person' },
      person: { type: 'handOver' },
    } as const;
    const dialogue = new Dialogue(aFlow({ nodes })).write('../é&admin=1#');
    expect(flowTask(dialogue.flow, dialogue.state)).toMatchObject({
      url: 'https://a.example/x?q=..%2F%C3%A9%26admin%3D1%23',
      body: JSON.stringify({ firstMessage: 'Hello', a: '../é&admin=1#' }),
    });
  });

  it('fills a form, its optional fields too', () => {
    const nodes = {
      ask: {
        type: 'form',
        text: { en: 'Who?' },
        fields: [
          { set: 'email', label: { en: 'E-mail' }, kind: 'email' },
          {
            set: 'size',
            label: { en: 'Size' },
            kind: 'choice',
            options: [{ id: 'l', label: { en: 'Large' } }],
          },
          { set: 'note', label: { en: 'Note' }, optional: true },
        ],
        next: 'tell',
        otherwise: 'person',
      },
      tell: {
        type: 'question',
        text: { en: '{{size}}/{{note}}' },
        set: 'x',
        next: 'person',
        otherwise: 'person',
      },
      person: { type: 'handOver', summary: 'For {{email}}' },
    } as const;
    const dialogue = new Dialogue(aFlow({ nodes }));
    expect(dialogue.write('a@b.example').said[0]).toBe('Sorry, that does not fit.');
    const values = [
      { id: 'size', value: 'l' },
      { id: 'email', value: 'a@b.example' },
    ];
    dialogue.give({ type: 'answer', to: dialogue.state.question ?? '', values });
    expect(dialogue.said).toEqual(['l/']);
    expect(dialogue.write('fine').step.end?.summary).toBe(
      'Sample\nFor a@b.example\nE-mail: a@b.example\nSize: Large\nl/: fine',
    );
  });

  it.each([
    [{ variable: { name: 'a', is: ['ŻÓŁTY'] } }, 'żółty', true],
    [{ variable: { name: 'a', mentions: ['refund'] } }, 'I want a refund!', true],
    [{ variable: { name: 'a', mentions: ['refund'] } }, 'refunded', false],
    [{ variable: { name: 'a', atLeast: 10, atMost: 20 } }, '12,5', true],
    [{ variable: { name: 'a', atLeast: 10 } }, 'many', false],
    [{ variable: { name: 'constructor', filled: true } }, 'x', false],
    [{ attribute: { name: 'plan', is: ['gold'] } }, 'x', true],
    [{ languages: ['en-US'] }, 'x', true],
    [{ pageContains: ['/cart'], staffed: true }, 'x', true],
    [{ hours: { are: 'closed', queue: 'night' } }, 'x', true],
    [{ hours: { are: 'closed' } }, 'x', false],
    [{ waiting: { atLeast: 4 } }, 'x', false],
  ] as const)('judges %j of %j: %s', (when, text, holds) => {
    const nodes = {
      ask: { type: 'question', text: { en: '?' }, set: 'a', next: 'when', otherwise: 'person' },
      when: { type: 'condition', cases: [{ when, next: 'yes' }], otherwise: 'person' },
      yes: { type: 'end' },
      person: { type: 'handOver' },
    };
    const dialogue = new Dialogue(aFlow({ nodes })).write(text);
    expect(dialogue.step.end?.outcome).toBe(holds ? 'solved' : 'handedOver');
  });

  it('shows what is found, and says where to go when nothing is', () => {
    const nodes = {
      ask: { type: 'question', text: { en: '?' }, set: 'a', next: 'find', otherwise: 'person' },
      find: { type: 'article', find: { search: '{{a}}' }, next: 'ask', nothing: 'person' },
      person: { type: 'handOver' },
    } as const;
    const dialogue = new Dialogue(aFlow({ nodes })).write('returns');
    expect(flowTask(dialogue.flow, dialogue.state)).toEqual({
      kind: 'search',
      text: 'returns',
      most: 3,
      language: 'en',
    });
    const articles = [
      { articleId: 'article-01', language: 'en', title: 'How to return', excerpt: 'Within 30 days' },
    ];
    dialogue.done({ kind: 'found', articles });
    expect(dialogue.step.entries[0]?.body).toMatchObject({ type: 'article', articleId: 'article-01' });
    expect(dialogue.write('more').done({ kind: 'found', articles: [] }).step.end?.outcome).toBe('handedOver');
  });
});
