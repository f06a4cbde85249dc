import { DeskbellError } from '@deskbell/protocol';
import { CountingIds, FakeClock, aPlan, aRecord, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { ConversationCommand } from './command.ts';
import type { Conversation, QueuedConversation } from './conversation.ts';
import { decide } from './decide.ts';
import type { RoutingEntryBody } from './entry-draft.ts';
import { evolve } from './evolve.ts';
import { evolveAll } from './evolve-all.ts';

const START = 1_000_000;
const NOW = 1_060_000;
const build = createBuilders({ clock: new FakeClock(START), ids: new CountingIds() });
const plan = aPlan({
  queues: { main: {}, second: {} },
  tiers: [{ name: 'Second line', queue: 'second' }],
});

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const system = { kind: 'system' } as const;
const ref = ({ id, name }: { id: string; name: string }) => ({ id, name });

const until = 5_000_000;
const queued: QueuedConversation = build.conversation({ visitorId: visitor.id });
const { preferredAgentId: _, waitingSince, ...unserved } = queued;
const bot: Conversation = { ...unserved, status: 'bot', botSince: waitingSince };
const active = evolve(queued, build.status('active', 'assigned', ada));
/** Each as far as Ada has it; Bob is the colleague. */
const all: Record<Conversation['status'] | 'handed', Conversation> = {
  bot,
  queued,
  offered: evolve(queued, {
    at: START,
    body: { type: 'status', status: 'offered', reason: 'offered', agent: ref(ada), until },
  }),
  handed: evolve(active, {
    at: START,
    body: {
      type: 'status',
      status: 'offered',
      reason: 'transferred',
      agent: ref(bob),
      returnTo: ref(ada),
      until,
    },
  }),
  active,
  snoozed: evolve(active, {
    at: START,
    body: { type: 'status', status: 'snoozed', reason: 'snoozed', agent: ref(ada), until },
  }),
  resolved: evolve(active, build.status('resolved', 'resolved', ada)),
  closed: evolve(active, build.status('closed', 'ended')),
};

const why: RoutingEntryBody = { type: 'routing', decision: 'offered', because: [], others: [], more: 0 };
const summary = { who: 'Wanda', asked: 'A refund', tried: 'The form', promised: 'Today' };
const message = { id: 'entry-m', author: visitor, type: 'message', deleted: false } as const;

const commands = {
  'visitor writes': { type: 'postMessage', by: visitor, id: 'entry-v', text: 'Hello?' },
  'Ada writes': { type: 'postMessage', by: ada, id: 'entry-a', text: 'Hello.' },
  'Bob writes': { type: 'postMessage', by: bob, id: 'entry-b', text: 'I can help.' },
  'Bob writes to all': { type: 'postMessage', by: bob, id: 'entry-l', text: 'Solved.', toAll: true },
  'the desk writes': { type: 'postMessage', by: system, id: 'entry-s', text: 'We are on it.' },
  'Ada notes': { type: 'postNote', by: ada, id: 'entry-n', text: 'Angry.' },
  'visitor edits': { type: 'edit', by: visitor, id: 'entry-e', entry: message, text: 'Hi' },
  'routing offers to Bob': { type: 'offer', agent: ref(bob), why },
  'routing assigns Bob': { type: 'assign', agent: ref(bob), by: system },
  'Ada assigns Bob': { type: 'assign', agent: ref(bob), by: ada },
  'routing explains': { type: 'explain', why: { ...why, decision: 'waiting' } },
  'Ada accepts': { type: 'accept', by: ada },
  'Ada declines': { type: 'decline', by: ada },
  'Ada goes away': { type: 'withdrawOffer', agentId: ada.id },
  'Ada claims': { type: 'claim', by: ada },
  'Bob claims': { type: 'claim', by: bob },
  'Ada hands it to Bob': { type: 'transfer', by: ada, to: { kind: 'agent', agent: ref(bob) } },
  'Bob hands it to a queue': { type: 'transfer', by: bob, to: { kind: 'queue', queueId: 'second' } },
  'Ada hands it to a tier': { type: 'transfer', by: ada, to: { kind: 'tier', tier: 2 } },
  'Ada escalates': { type: 'escalate', by: ada, summary },
  'Ada is lost': { type: 'requeue', reason: 'agentLost', agentId: ada.id },
  'visitor wants a person': { type: 'requestPerson', by: visitor },
  'visitor leaves a number': {
    type: 'requestContactBack',
    by: visitor,
    id: 'entry-c',
    channel: 'callback',
    address: '+48 123',
  },
  'the bot is done': { type: 'endBot' },
  'Ada puts it aside': { type: 'snooze', by: ada, until },
  'Ada resolves': { type: 'resolve', by: ada },
  'visitor ends': { type: 'end', by: visitor },
  'visitor gives a score': { type: 'reportScore', by: visitor, id: 'score-1', score: 2 },
  'visitor complains': {
    type: 'giveFeedback',
    by: visitor,
    id: 'entry-f',
    kind: 'complaint',
    text: 'Too slow.',
  },
  'Ada wraps it up': { type: 'wrapUp', by: ada, id: 'entry-w', wrapUp: { outcome: 'solved' } },
  'a crisis concerns it': { type: 'joinCrisis', crisisId: 'crisis-1' },
} as const satisfies Record<string, ConversationCommand>;

const nothing = '';
const ended = '! conversation_closed';
const conflict = '! conflict';
type Outcomes = Record<keyof typeof all, string>;
const mostly = (usual: string, but: Partial<Outcomes> = {}): Outcomes => ({
  bot: usual,
  queued: usual,
  offered: usual,
  handed: usual,
  active: usual,
  snoozed: usual,
  resolved: usual,
  closed: usual,
  ...but,
});
/** What each command makes of a conversation in each status: entries as `status:reason` or type, or the error's code. */
const table: Record<keyof typeof commands, Outcomes> = {
  'visitor writes': mostly('message', {
    snoozed: 'message + active:woken',
    resolved: 'message + queued:reopened',
    closed: ended,
  }),
  'Ada writes': mostly('active:claimed + message', {
    offered: 'active:accepted + message',
    handed: 'message',
    active: 'message',
    snoozed: 'active:woken + message',
    closed: ended,
  }),
  'Bob writes': mostly('active:claimed + message', {
    offered: 'queued:withdrawn + active:claimed + message',
    handed: 'active:accepted + message',
    active: 'message',
    closed: ended,
  }),
  'Bob writes to all': mostly('message', { closed: ended }),
  'the desk writes': mostly('message', { closed: ended }),
  'Ada notes': mostly('note'),
  'visitor edits': mostly('edit', { closed: ended }),
  'routing offers to Bob': mostly(conflict, {
    queued: 'routing + offered:offered',
    handed: nothing,
    closed: ended,
  }),
  'routing assigns Bob': mostly(conflict, { queued: 'active:assigned', closed: ended }),
  'Ada assigns Bob': mostly('active:assigned', {
    offered: 'queued:withdrawn + active:assigned',
    handed: 'active:transferReturned + active:assigned',
    resolved: conflict,
    closed: ended,
  }),
  'routing explains': mostly(nothing, { queued: 'routing' }),
  'Ada accepts': mostly(conflict, { offered: 'active:accepted', active: nothing, closed: ended }),
  'Ada declines': mostly(conflict, { offered: 'queued:declined', closed: ended }),
  'Ada goes away': mostly(nothing, { offered: 'queued:withdrawn' }),
  'Ada claims': mostly('active:claimed', {
    offered: 'active:accepted',
    handed: 'active:transferReturned',
    active: nothing,
    snoozed: 'active:woken',
    closed: ended,
  }),
  'Bob claims': mostly('active:claimed', {
    offered: 'queued:withdrawn + active:claimed',
    handed: 'active:accepted',
    closed: ended,
  }),
  'Ada hands it to Bob': mostly('transfer + offered:transferred', {
    bot: 'transfer + queued:botDone + offered:transferred',
    offered: 'transfer + queued:withdrawn + offered:transferred',
    handed: nothing,
    resolved: conflict,
    closed: ended,
  }),
  'Bob hands it to a queue': mostly(conflict, {
    bot: 'transfer + queued:transferred',
    queued: 'transfer + queued:transferred',
    offered: 'transfer + queued:withdrawn + queued:transferred',
    closed: ended,
  }),
  'Ada hands it to a tier': mostly('transfer + queued:transferred', {
    offered: 'transfer + queued:withdrawn + queued:transferred',
    handed: 'transfer + active:transferReturned + queued:transferred',
    resolved: conflict,
    closed: ended,
  }),
  'Ada escalates': mostly(conflict, {
    handed: 'escalation + active:transferReturned + queued:escalated',
    active: 'escalation + queued:escalated',
    snoozed: 'escalation + queued:escalated',
    closed: ended,
  }),
  'Ada is lost': mostly(nothing, {
    handed: 'offered:agentLost',
    active: 'queued:agentLost',
    snoozed: 'queued:agentLost',
  }),
  'visitor wants a person': mostly('personRequest', {
    bot: 'queued:personRequested',
    resolved: 'queued:reopened + personRequest',
    closed: ended,
  }),
  'visitor leaves a number': mostly('contactRequest', { closed: ended }),
  'the bot is done': mostly(nothing, { bot: 'queued:botDone' }),
  'Ada puts it aside': mostly(conflict, { active: 'snoozed:snoozed', snoozed: nothing, closed: ended }),
  'Ada resolves': mostly('resolved:resolved', { resolved: nothing, closed: ended }),
  'visitor ends': mostly('closed:ended', { closed: nothing }),
  'visitor gives a score': mostly('score'),
  'visitor complains': mostly('feedback', { resolved: 'feedback + queued:reopened' }),
  'Ada wraps it up': mostly('wrapUp'),
  'a crisis concerns it': mostly('crisis', { resolved: nothing, closed: nothing }),
};

function decided(conversation: Conversation, command: ConversationCommand) {
  return decide(aRecord(conversation), command, { now: NOW, ids: new CountingIds(), plan, crisis: null });
}

function outcome(conversation: Conversation, command: ConversationCommand): string {
  try {
    return decided(conversation, command)
      .map(({ body }) => (body.type === 'status' ? `${body.status}:${body.reason}` : body.type))
      .join(' + ');
  } catch (error) {
    if (error instanceof DeskbellError) return `! ${error.code}`;
    throw error;
  }
}

const cases = Object.entries(commands).flatMap(([name, command]) =>
  Object.entries(all).map(([status, conversation]) => ({
    name,
    status,
    conversation,
    command,
    expected: table[name as keyof typeof commands][status as keyof typeof all],
  })),
);
/** Given twice, these say something twice. */
const saysMore = new Set([
  'postMessage',
  'postNote',
  'edit',
  'explain',
  'requestContactBack',
  'reportScore',
  'giveFeedback',
  'wrapUp',
]);

describe('decide', () => {
  it.each(cases)('[C1, C3] $name ($status): "$expected"', ({ conversation, command, expected }) => {
    expect(outcome(conversation, command)).toBe(expected);
  });

  it.each(cases.filter(({ command, expected }) => !expected.startsWith('!') && !saysMore.has(command.type)))(
    '[D2] $name twice ($status): the second time nothing happens, or it is refused',
    ({ conversation, command }) => {
      const after = evolveAll(conversation, decided(conversation, command));
      expect(['', conflict, ended]).toContain(outcome(after, command));
    },
  );

  it('[C1] every change of status is an entry that says who did it, why, and who has it now', () => {
    expect(decided(queued, commands['routing assigns Bob'])).toEqual([
      {
        id: 'id-000000000000000001',
        at: NOW,
        author: system,
        body: { type: 'status', status: 'active', reason: 'assigned', agent: ref(bob) },
      },
    ]);
    expect(decided(queued, commands['Bob claims'])[0]?.author).toEqual(bob);
    expect(decided(active, commands['visitor ends'])[0]?.author).toEqual(visitor);
    expect(decided(bot, commands['visitor wants a person'])[0]?.author).toEqual(visitor);
  });

  it('[D2] a message keeps the id its author gave it, and status entries get ids of their own', () => {
    const entries = decided(all.resolved, commands['visitor writes']);
    expect(entries.map(({ id }) => id)).toEqual(['entry-v', 'id-000000000000000001']);
  });

  it('takes nothing into the timeline but what belongs there', () => {
    const account = { ...bob, passwordHash: 'secret', email: 'bob@desk.example' };
    const commands: ConversationCommand[] = [
      { type: 'claim', by: account },
      { type: 'assign', agent: account, by: { ...ada, email: 'x' } as never },
      { type: 'transfer', by: account, to: { kind: 'agent', agent: { ...account, id: 'agent-cyd' } } },
    ];
    for (const command of commands) {
      expect(JSON.stringify(decided(queued, command))).not.toMatch(/secret|email/);
    }
  });

  it('[C3] notes can still be added after the end, and change nothing', () => {
    const entries = decided(all.closed, commands['Ada notes']);
    expect(evolveAll(all.closed, entries)).toBe(all.closed);
  });

  it('never takes a conversation from its owner when a colleague writes in it', () => {
    expect(evolveAll(active, decided(active, commands['Bob writes']))).toBe(active);
  });
});
