import { flowDefinition, type FlowDefinitionInput } from '@deskbell/protocol';
import { CountingIds, aPlan, aRecord } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUS, aFlow } from '../../test/flows/sample-flow.ts';
import type { ConversationCommand } from '../conversation/command.ts';
import type { DecideContext } from '../conversation/decide-context.ts';
import { decide } from '../conversation/decide.ts';
import type { EntryDraft } from '../conversation/entry-draft.ts';
import { recordAfter } from '../conversation/record-after.ts';
import { startConversation, type StartConversation } from '../conversation/start.ts';
import { nextDue } from '../due/next-due.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { Flow } from './flow.ts';

const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const plan = aPlan({
  queues: { main: {}, orders: { priority: 10 } },
});
const asked: StartConversation = {
  siteId: 'shop',
  contactId: 'contact-1',
  visitorId: visitor.id,
  messageId: 'first-message',
  text: 'Where is my order?',
  locale: 'en',
  pageUrl: null,
  vip: false,
  contacts: 1,
  previous: null,
};

/** A conversation with flows about, decided without a desk. */
class Story {
  readonly entries: EntryDraft[] = [];
  readonly ids = new CountingIds();
  now = 1_000_000;
  flows: Flow[];
  crisis: DecideContext['crisis'] = null;
  record: ConversationRecord;

  constructor(
    input: FlowDefinitionInput = ORDER_STATUS,
    start: Partial<StartConversation> = {},
    crisis = false,
  ) {
    this.flows = [{ flowId: 'order-status', version: 3, definition: flowDefinition.parse(input) }];
    if (crisis) this.crisis = { id: 'crisis-0001', startedAt: 1 };
    const { conversation, entries } = startConversation({ ...asked, ...start }, this.context);
    this.entries.push(...entries);
    this.record = aRecord(conversation, { seq: entries.length, publicSeq: entries.length });
  }

  get context(): DecideContext {
    const { crisis, entries, flows, ids, now } = this;
    return {
      now,
      ids,
      plan,
      crisis,
      story: entries,
      flows: {
        published: () => flows,
        find: (id, version) => flows.find((flow) => flow.flowId === id && flow.version === version),
        isStaffed: () => true,
        waitingIn: () => 0,
      },
    };
  }

  get conversation() {
    return this.record.conversation;
  }

  get state() {
    return this.conversation.handling.flow;
  }

  tell(command: ConversationCommand): readonly EntryDraft[] {
    const entries = decide(this.record, command, this.context);
    for (const entry of entries) this.record = recordAfter(this.record, entry);
    this.entries.push(...entries);
    return entries;
  }

  write(text: string) {
    return this.tell({ type: 'postMessage', by: visitor, id: this.ids.next(), text });
  }

  fire() {
    return this.tell({ type: 'fireDue', onCall: () => null });
  }
}

const brief = (entries: readonly EntryDraft[]) =>
  entries.map(({ author, body }) => {
    if (body.type === 'status') return `${body.status}:${body.reason}`;
    if (body.type === 'flow')
      return `flow ${body.event}${body.outcome === undefined ? '' : ` ${body.outcome}`}`;
    return `${author.kind} ${body.type}`;
  });

describe('a conversation', () => {
  it('[C1] begins with the flow whose rule wants it, as one that a bot has', () => {
    const { conversation, entries, state } = new Story();
    expect(conversation.status).toBe('bot');
    expect(brief(entries)).toEqual(['bot:started', 'visitor message', 'flow began', 'bot message']);
    expect(entries.at(-1)?.author).toEqual({ kind: 'bot', id: 'flow-order-status', name: 'Assistant' });
    expect(state).toMatchObject({
      flowId: 'order-status',
      version: 3,
      node: 'order',
      question: entries.at(-1)?.id,
    });
  });

  it('begins with people when no rule wants it, and during a crisis', () => {
    expect(new Story(ORDER_STATUS, { text: 'Hello' }).conversation.status).toBe('queued');
    expect(new Story(ORDER_STATUS, {}, true).conversation.status).toBe('queued');
  });

  it('begins with the flow that the visitor chose from the menu, also during a crisis, and with none that is not there', () => {
    expect(new Story(ORDER_STATUS, { text: 'x', flowId: 'order-status' }, true).conversation.status).toBe(
      'bot',
    );
    expect(new Story(ORDER_STATUS, { text: 'x', flowId: 'another' }).conversation.status).toBe('queued');
  });

  it('goes to people at once when the flow says so from the beginning', () => {
    const nodes = {
      when: { type: 'condition', cases: [{ when: { staffed: true }, next: 'person' }], otherwise: 'ask' },
      ask: { type: 'question', text: { en: '?' }, set: 'a', next: 'person', otherwise: 'person' },
      person: { type: 'handOver' },
    };
    const { conversation, entries } = new Story(
      aFlow({ first: 'when', nodes }),
      { flowId: 'order-status', text: 'order' },
      false,
    );
    // Neither in the menu nor with a rule: nobody begins it.
    expect(conversation.status).toBe('queued');
    expect(brief(entries)).toEqual(['queued:started', 'visitor message']);
    const begins = [{ words: ['order'] }];
    expect(brief(new Story(aFlow({ first: 'when', nodes, begins })).entries)).toEqual([
      'bot:started',
      'visitor message',
      'flow began',
      'flow ended handedOver',
      'queued:botDone',
    ]);
  });

  it('is led on by what the visitor writes, and by what a call says', () => {
    const story = new Story();
    expect(brief(story.write('AB1234'))).toEqual(['visitor message', 'flow moved']);
    const { call } = story.state ?? {};
    const result = { kind: 'answered', body: { order: { items: [{ status: 'packed' }] } } } as const;
    expect(brief(story.tell({ type: 'finishFlowTask', taskId: 'another-task', result }))).toEqual([]);
    expect(brief(story.tell({ type: 'finishFlowTask', taskId: call?.id ?? '', result }))).toEqual([
      'bot quickReplies',
      'flow moved',
    ]);
    const to = story.state?.question ?? '';
    const answer = { kind: 'choice', id: 'yes' } as const;
    const id = story.ids.next();
    expect(brief(story.tell({ type: 'giveAnswer', by: visitor, id, to, answer }))).toEqual([
      'visitor answer',
      'bot message',
      'flow ended solved',
      'resolved:resolved',
    ]);
    expect(story.state).toBeUndefined();
    expect(brief(story.write('One more thing'))).toEqual(['visitor message', 'queued:reopened']);
  });

  it('goes to the queue with what was asked and answered, in the queue’s own order', () => {
    const story = new Story();
    story.write('AB1234');
    story.tell({ type: 'finishFlowTask', taskId: story.state?.call?.id ?? '', result: { kind: 'failed' } });
    expect(story.conversation).toMatchObject({
      status: 'queued',
      handling: { queueId: 'orders', priority: 15 },
    });
    const ended = story.entries.find(({ body }) => body.type === 'flow' && body.event === 'ended')?.body;
    expect(ended).toMatchObject({
      summary: 'Order status\nOrder number: AB1234',
      answers: [{ id: 'order', label: 'Order number', value: 'AB1234' }],
    });
  });

  it.each(['asked', 'calling', 'choosing'])('goes to a person at once who asks for one (%s)', (at) => {
    const story = new Story();
    if (at !== 'asked') story.write('AB1234');
    const result = { kind: 'answered', body: { order: { items: [{ status: 'packed' }] } } } as const;
    if (at === 'choosing')
      story.tell({ type: 'finishFlowTask', taskId: story.state?.call?.id ?? '', result });
    expect(brief(story.tell({ type: 'requestPerson', by: visitor }))).toEqual([
      'queued:personRequested',
      'flow ended personRequested',
    ]);
    expect(story.state).toBeUndefined();
    expect(story.tell({ type: 'finishFlowTask', taskId: 'entry-0001', result })).toEqual([]);
  });

  it.each(['agent', 'I want to talk to a human!', 'Chcę porozmawiać z człowiekiem', 'оператор'])(
    'goes to a person who writes %j instead of an answer',
    (text) => {
      expect(brief(new Story().write(text)).slice(1)).toEqual([
        'queued:personRequested',
        'flow ended personRequested',
      ]);
    },
  );

  it('is no longer the flow’s when an agent takes it, or the visitor ends it', () => {
    expect(brief(new Story().tell({ type: 'claim', by: ada }))).toEqual([
      'active:claimed',
      'flow ended taken',
    ]);
    expect(brief(new Story().tell({ type: 'end', by: visitor })).slice(0, 1)).toEqual(['closed:ended']);
    const story = new Story();
    expect(brief(story.tell({ type: 'end', by: visitor }))).toContain('flow ended left');
    expect(story.state).toBeUndefined();
  });

  it('[E2] ends as the flow says when nobody answers until its limit', () => {
    const story = new Story();
    expect(nextDue(story.record, plan, null)).toBe(story.now + 300_000);
    story.now += 299_999;
    expect(story.fire()).toEqual([]);
    story.now += 1;
    expect(brief(story.fire())).toEqual(['bot message', 'flow ended left', 'resolved:resolved']);
    expect(story.fire()).toEqual([]);
    const other = new Story({ ...ORDER_STATUS, silence: { do: 'handOver', queue: 'orders' } });
    other.now += 300_000;
    expect(brief(other.fire())).toEqual(['flow ended handedOver', 'queued:botDone']);
  });

  it('[E2] makes a call again that got lost, once, and then takes the way of failure', () => {
    const story = new Story();
    story.write('AB1234');
    const first = story.state?.call;
    story.now += 20_000;
    expect(brief(story.fire())).toEqual(['flow moved']);
    expect(story.state?.call).toEqual({ id: first?.id, attempt: 2 });
    story.now += 20_000;
    expect(brief(story.fire())).toEqual([
      'bot message',
      'bot message',
      'flow ended handedOver',
      'queued:botDone',
    ]);
  });

  it('goes on with the version with which it began, and to people when that is gone', () => {
    const story = new Story();
    const [before] = story.flows;
    if (before) story.flows = [{ ...before, version: 4 }, before];
    story.write('AB1234');
    expect(story.state?.version).toBe(3);
    const lost = new Story();
    lost.flows = [];
    expect(brief(lost.write('AB1234'))).toEqual(['visitor message', 'flow ended failed', 'queued:botDone']);
  });

  it('stores a complaint in the visitor’s name', () => {
    const nodes = {
      ask: {
        type: 'question',
        text: { en: 'What happened?' },
        set: 'what',
        next: 'keep',
        otherwise: 'person',
      },
      keep: { type: 'feedback', kind: 'complaint', text: '{{what}}', next: 'person' },
      person: { type: 'handOver' },
    };
    const story = new Story(aFlow({ nodes, begins: [{ words: ['order'] }] }));
    const entries = story.write('It came late.');
    expect(entries[1]).toMatchObject({
      author: visitor,
      body: { type: 'feedback', kind: 'complaint', text: 'It came late.' },
    });
  });
});
