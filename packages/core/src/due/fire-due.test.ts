import type { SiteConfigurationInput } from '@deskbell/protocol';
import { CountingIds, FakeClock, aPlan, aRecord, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation/conversation.ts';
import type { Handling } from '../conversation/handling.ts';
import { recordAfter } from '../conversation/record-after.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { fireDue } from './fire-due.ts';
import { nextDue } from './next-due.ts';

const START = 1_000_000_000;
const S = 1_000;
const build = createBuilders({ clock: new FakeClock(START), ids: new CountingIds() });
const ada = { id: 'agent-ada', name: 'Ada' };
const bob = { id: 'agent-bob', name: 'Bob' };

const plain = (handling: Partial<Handling> = {}) =>
  build.conversation({ handling: build.handling(handling), visitorId: 'visitor-1' });
const base = ({ handling }: { handling?: Partial<Handling> } = {}) => {
  const { preferredAgentId: _, status: __, waitingSince, ...rest } = plain(handling);
  return { rest, waitingSince };
};

function fire(record: ConversationRecord, now: number, input: SiteConfigurationInput = {}) {
  const context = { now, plan: aPlan(input), crisis: null, ids: new CountingIds() };
  const entries = fireDue(record, context, undefined, () => null);
  return { bodies: entries.map(({ body }) => body), after: entries.reduce(recordAfter, record) };
}

/** Is due at this time and not a millisecond before; returns what happens then, and the record after it. */
function dueAt(conversation: Conversation, at: number, input: SiteConfigurationInput = {}, given = {}) {
  const record = aRecord(conversation, given);
  expect(nextDue(record, aPlan(input), null)).toBe(at);
  expect(fire(record, at - 1, input).bodies).toEqual([]);
  return fire(record, at, input);
}

describe('an offer', () => {
  const { rest, waitingSince } = base();
  const offered = {
    ...rest,
    status: 'offered',
    agent: ada,
    offeredAt: START,
    offerUntil: START + 30 * S,
    waitingSince,
  } as const;

  it('[R5] that nobody answers is missed, and the conversation waits on with its age', () => {
    const { after, bodies } = dueAt({ ...offered, returnTo: null }, START + 30 * S);
    expect(bodies).toEqual([{ type: 'status', status: 'queued', reason: 'missed', agent: ada }]);
    expect(after.conversation).toMatchObject({
      waitingSince,
      handling: { excluded: [ada.id], refusedAt: START + 30 * S },
    });
  });

  it('[R9] of a colleague goes back to who made it', () => {
    const { bodies } = dueAt({ ...offered, returnTo: bob }, START + 30 * S);
    expect(bodies).toEqual([{ type: 'status', status: 'active', reason: 'transferReturned', agent: bob }]);
  });

  it('[R5] is made again to everybody after the time for it', () => {
    const { after, bodies } = dueAt(plain({ excluded: [ada.id], refusedAt: START + 5 * S }), START + 35 * S);
    expect(bodies).toMatchObject([{ type: 'routing', decision: 'askedAgain' }]);
    expect(after.conversation.handling).toMatchObject({ excluded: [], refusedAt: null });
  });
});

describe('what is preferred', () => {
  const queues: SiteConfigurationInput['queues'] = {
    main: {
      prefers: [{ skill: 'cars', relaxAfter: '60s' }],
      requires: [{ skill: 'sales' }],
      language: { relaxAfter: '20s' },
    },
  };

  it('[R3] is waited for as long as each deserves, what is required for ever', () => {
    const first = dueAt(plain({ language: 'pl' }), START + 20 * S, { queues });
    expect(first.bodies).toMatchObject([{ decision: 'relaxed', dropped: ['language:pl'] }]);
    expect(nextDue(first.after, aPlan({ queues }), null)).toBe(START + 60 * S);
    const second = fire(first.after, START + 60 * S, { queues });
    expect(second.bodies).toMatchObject([{ decision: 'relaxed', dropped: ['cars'] }]);
    expect(nextDue(second.after, aPlan({ queues }), null)).toBeNull();
  });

  it('[R3] is not waited for when the language is not known, or is required', () => {
    expect(nextDue(aRecord(plain()), aPlan(), null)).toBeNull();
    const required = { queues: { main: { language: { need: 'required' } } } } as const;
    expect(nextDue(aRecord(plain({ language: 'pl' })), aPlan(required), null)).toBeNull();
  });
});

describe('an agent who took it', () => {
  const { rest, waitingSince } = base();
  const active = { ...rest, status: 'active', agent: ada, agentSince: START + 10 * S, waitingSince } as const;

  it('[R6] and says nothing loses it once, after the limit', () => {
    const { after, bodies } = dueAt(active, START + 190 * S);
    expect(bodies).toEqual([{ type: 'status', status: 'queued', reason: 'noFirstReply', agent: ada }]);
    expect(after.conversation).toMatchObject({
      waitingSince,
      handling: { firstReplyMisses: 1, excluded: [ada.id] },
    });
    const again = { ...active, handling: { ...active.handling, firstReplyMisses: 1 } };
    expect(nextDue(aRecord(again), aPlan(), null)).toBeNull();
  });

  it('[R6] has the whole limit for a question that comes later', () => {
    const { bodies } = dueAt(active, START + 680 * S, {}, { awaitingReplySince: START + 500 * S });
    expect(bodies).toMatchObject([{ reason: 'noFirstReply' }]);
  });

  it('[R6] keeps it once they have answered, or when nothing is asked', () => {
    const answered = aRecord(active, { agentMessageAt: START + 11 * S, awaitingReplySince: START + 12 * S });
    expect(nextDue(answered, aPlan(), null)).toBeNull();
    expect(nextDue(aRecord(active, { awaitingReplySince: null }), aPlan(), null)).toBeNull();
  });
});

describe('a status with an end', () => {
  const { rest, waitingSince } = base();

  it('[E2] wakes what was put aside', () => {
    const snoozed = {
      ...rest,
      status: 'snoozed',
      agent: ada,
      snoozedUntil: START + 900 * S,
      waitingSince,
    } as const;
    expect(dueAt(snoozed, START + 900 * S).bodies).toEqual([
      { type: 'status', status: 'active', reason: 'woken', agent: ada },
    ]);
  });

  it('[C2] closes what was solved when the time to reopen it is over', () => {
    const resolved = { ...rest, status: 'resolved', agent: ada, resolvedAt: START } as const;
    const input = { reopenWindow: '1h' };
    expect(dueAt(resolved, START + 3_600 * S, input).bodies).toMatchObject([
      { status: 'closed', reason: 'reopenWindowOver' },
    ]);
  });

  it('[E2] takes it from a bot that has it for too long', () => {
    const bot = { ...rest, status: 'bot', botSince: START } as const;
    expect(dueAt(bot, START + 120 * S).bodies).toEqual([
      { type: 'status', status: 'queued', reason: 'botDone' },
    ]);
  });

  it('[E2] is due no more when it is closed', () => {
    const closed = { ...rest, status: 'closed', agent: null, closedAt: START } as const;
    expect(nextDue(aRecord(closed), aPlan({ policies: {} }), null)).toBeNull();
  });
});
