import type { RoutingReason } from '@deskbell/sdk/agent';
import { expect, it } from 'vitest';
import type { EventItem } from './bodies.ts';
import { eventWordsOf } from './event-words.ts';
import { reasonWords } from './reason-words.ts';

const now = new Date(2026, 2, 3, 14).getTime();
const ana = { id: 'agent-ana', name: 'Ana' };
const at = (hours: number, minutes = 0) => new Date(2026, 2, 3, hours, minutes).getTime();

function say(body: EventItem['body'], author: EventItem['author'] = { kind: 'system' }) {
  const item = { id: 'e1', seq: 1, at: now, author, body, own: false, edited: false, deleted: false };
  return eventWordsOf({ ...item, delivery: null }, now);
}
const words = (body: EventItem['body'], author?: EventItem['author']) => say(body, author)?.words;

it('says whom it was offered to and why, with the others behind it', () => {
  const said = say({
    type: 'routing',
    decision: 'offered',
    agent: ana,
    because: [{ code: 'speaks', language: 'pl' }, { code: 'longestIdle' }],
    others: [
      { agent: { id: 'b', name: 'Ben' }, because: [{ code: 'away' }] },
      { agent: { id: 'e', name: 'Eva' }, because: [{ code: 'notResponding' }, { code: 'missed' }] },
    ],
    more: 3,
  });
  expect(said?.words).toBe('Offered to Ana: speaks Polish, idle longest');
  expect(said?.more).toEqual([
    { label: null, text: 'Others: Ben is away, Eva missed it and does not respond, and 3 more' },
  ]);
});

it.each([
  ['assigned', 'Given to Ana'],
  ['waiting', 'Nobody can take it now'],
  ['askedAgain', 'Everybody who could take it was asked; they are asked again'],
] as const)('says what routing did: %s', (decision, line) => {
  const agent = decision === 'assigned' ? { agent: ana } : {};
  expect(words({ type: 'routing', decision, ...agent, because: [], others: [], more: 0 })).toBe(line);
});

it('says what is no longer waited for', () => {
  const dropped = ['language:cs', 'billing'];
  expect(words({ type: 'routing', decision: 'relaxed', because: [], others: [], more: 0, dropped })).toBe(
    'No longer waiting for: Czech, billing',
  );
});

const reasons: RoutingReason[] = [
  ...(
    [
      'lastAgent',
      'longestIdle',
      'leastLoaded',
      'roundRobin',
      'mostSkilled',
      'onlyOne',
      'away',
      'offline',
      'disconnected',
      'notResponding',
      'full',
      'wrapUp',
      'breathing',
      'dailyCeiling',
      'declined',
      'missed',
      'notInQueue',
      'othersFirst',
      'closed',
    ] as const
  ).map((code) => ({ code })),
  { code: 'speaks', language: 'pl' },
  { code: 'lacksLanguage', language: 'pl' },
  { code: 'hasSkill', skill: 'billing', level: 3 },
  { code: 'lacksSkill', skill: 'billing', level: 3 },
];

it('has words of its own for every reason', () => {
  const said = reasons.map(reasonWords);
  expect(new Set(said).size).toBe(reasons.length);
  expect(said.every((line) => line !== '')).toBe(true);
});

it.each([
  ['started', 'Conversation started'],
  ['offered', 'Offered to Ana'],
  ['accepted', 'Accepted by Ana'],
  ['declined', 'Declined by Ana'],
  ['missed', 'Offer missed by Ana'],
  ['withdrawn', 'Offer to Ana withdrawn'],
  ['assigned', 'Assigned to Ana'],
  ['claimed', 'Taken by Ana'],
  ['transferred', 'Handed on'],
  ['transferReturned', 'Not taken: back with Ana'],
  ['agentLost', "The agent's connection was lost: waiting again"],
  ['noFirstReply', 'No first reply in time: asked on'],
  ['escalated', 'Moved by an escalation'],
  ['personRequested', 'The visitor asked for a person'],
  ['botDone', 'Handed over by the bot'],
  ['woken', 'Back from being put aside'],
  ['resolved', 'Marked as solved'],
  ['reopened', 'Conversation reopened'],
  ['ended', 'Conversation ended'],
  ['reopenWindowOver', 'Solved long ago: it goes on in a new conversation'],
] as const)('says a change of status: %s', (reason, line) => {
  expect(words({ type: 'status', status: 'queued', reason, agent: ana })).toBe(line);
});

it('says where an escalation moved it, and until when it is put aside', () => {
  const status = { type: 'status', status: 'queued', reason: 'escalated' } as const;
  expect(words({ ...status, tier: 2, queueId: 'second' })).toBe('Moved to tier 2');
  expect(words({ ...status, queueId: 'second' })).toBe('Moved to the queue second');
  expect(words({ type: 'status', status: 'snoozed', reason: 'snoozed', until: at(16, 30) })).toMatch(
    /^Put aside until 4:30\sPM$/,
  );
});

it('says who hands it to whom, with the note behind it', () => {
  const author = { kind: 'agent', ...ana } as const;
  const to = { kind: 'agent', agent: { id: 'b', name: 'Ben' } } as const;
  expect(say({ type: 'transfer', to, note: 'Knows pots' }, author)).toEqual({
    words: 'Ana hands it to Ben',
    more: [{ label: 'Internal note', text: 'Knows pots' }],
  });
  expect(words({ type: 'transfer', to: { kind: 'queue', queueId: 'second', name: 'Second' } }, author)).toBe(
    'Ana hands it to the queue Second',
  );
  expect(words({ type: 'transfer', to: { kind: 'tier', tier: 2, name: 'Specialists' } }, author)).toBe(
    'Ana hands it to Specialists',
  );
});

it('[E4] says why it escalated, what that did, and the story behind it', () => {
  const said = say(
    {
      type: 'escalation',
      cause: { kind: 'agent' },
      actions: [{ do: 'moveToTier', tier: 2 }],
      summary: { who: 'Magda', asked: 'A crack', tried: '', promised: 'An answer today' },
    },
    { kind: 'agent', ...ana },
  );
  expect(said?.words).toBe('Escalated by Ana: moves to tier 2');
  expect(said?.more.map(({ label }) => label)).toEqual(['Who', 'What is asked', 'What was promised']);
});

it.each([
  ['waiting', 'Escalated: waiting for 2 min'],
  ['unanswered', 'Escalated: without an answer for 2 min'],
  ['unresolved', 'Escalated: unsolved for 2 min'],
] as const)('says after which time: %s', (state, line) => {
  const cause = { kind: 'step', policyId: 'p', in: state, step: 0, afterMs: 120_000 } as const;
  expect(words({ type: 'escalation', cause, actions: [] })).toBe(line);
});

it.each([
  ['personRequested', 'a person was asked for'],
  ['agentEscalated', 'an agent asked for it'],
  ['attribute', 'something known about the visitor'],
  ['repeatedContact', 'they came back several times'],
  ['lowScore', 'a low score'],
  ['ofTomorrow', 'ofTomorrow'],
])('says what set it off: %s', (event, line) => {
  const cause = { kind: 'trigger', policyId: 'p', event } as const;
  expect(words({ type: 'escalation', cause, actions: [] })).toBe(`Escalated: ${line}`);
});

it('says what every action does', () => {
  const cause = { kind: 'visitor' } as const;
  const said = words({
    type: 'escalation',
    cause,
    actions: [
      { do: 'widenSkills' },
      { do: 'widenSkills', skills: ['language:pl'] },
      { do: 'addQueue', queue: 'second' },
      { do: 'moveToQueue', queue: 'third' },
      { do: 'raisePriority', minutes: 10 },
      { do: 'alertSupervisors' },
      { do: 'notify', email: 'a@b.example' },
      { do: 'notify' },
      { do: 'offerContactBack', channels: ['callback', 'email'] },
      { do: 'assignOnCall', roster: 'night' },
    ],
    onCall: ana,
  });
  for (const part of [
    "Escalated at the visitor's wish",
    'no longer waits for anything preferred',
    'no longer waits for Polish',
    'may also be taken from the queue second',
    'moves to the queue third',
    'moves ahead by 10 min',
    'alerts the supervisors',
    'notifies a@b.example',
    'offers the visitor a call back, an answer by e-mail',
    'gives it to whoever is on call (night)',
    'on call: Ana',
  ])
    expect(said).toContain(part);
});

it.each([
  ['warning', 'soon due'],
  ['breach', 'the time has passed'],
  ['late', 'came late'],
] as const)('[E5] says how a promise stands: %s', (event, end) => {
  const body = { type: 'sla', clock: 'firstResponse', event, dueAt: at(13), tier: 1 } as const;
  expect(words(body)).toMatch(new RegExp(`^First response promised by 1:00\\sPM: ${end}$`));
  expect(words({ ...body, clock: 'nextResponse' })).toMatch(/^Next response/);
  expect(words({ ...body, clock: 'resolution' })).toMatch(/^Solution/);
});

it('says what concerns the ways to a person', () => {
  expect(words({ type: 'contactOffer', channels: ['email'] })).toBe(
    'Offered to the visitor: an answer by e-mail',
  );
  expect(words({ type: 'contactRequest', channel: 'callback', address: '+48 1' })).toBe(
    'The visitor asks to be called: +48 1',
  );
  expect(words({ type: 'contactRequest', channel: 'email', address: 'a@b.example' })).toBe(
    'The visitor asks for an e-mail: a@b.example',
  );
  expect(words({ type: 'personRequest' })).toBe('The visitor asked for a person');
  expect(words({ type: 'score', score: 3 })).toBe('Score given: 3');
  expect(words({ type: 'crisis', crisisId: 'crisis-1' })).toBe('Concerned by the crisis');
});

it('leaves texts to speak for themselves', () => {
  expect(say({ type: 'message', text: 'Hi' })).toBeNull();
  expect(say({ type: 'note', text: 'Hi' })).toBeNull();
});
