import { CountingIds, FakeClock, aPlan, createBuilders } from '@deskbell/testkit';
import type { SiteConfigurationInput } from '@deskbell/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Conversation, QueuedConversation } from '../conversation/conversation.ts';
import type { Handling } from '../conversation/handling.ts';
import { paceAfterGiven, paceAfterMiss } from '../pace/agent-pace.ts';
import { absent, socketOpened } from '../presence/agent-presence.ts';
import type { BookAgent, Proposal } from './book-types.ts';
import { RoutingBook } from './routing-book.ts';

const START = Date.UTC(2026, 4, 4, 12);
const skills = { billing: { name: 'Billing' } };
let clock: FakeClock;
let build: ReturnType<typeof createBuilders>;
let book: RoutingBook;
let configuration: SiteConfigurationInput;

const there = socketOpened(absent('available'));

function agent(id: string, given: Partial<BookAgent> = {}): BookAgent {
  const email = `${id}@desk.example`;
  const account = { id, name: id, email, siteIds: ['shop'], capacity: 2, presence: there };
  const known = { ...account, pace: null, disabled: false, ...given };
  book.setAgent(known, clock.now());
  return known;
}

function tell(conversation: Conversation, awaitingReplySince: number | null = clock.now()): void {
  book.conversationChanged({ conversation, awaitingReplySince, visitorMessageAt: clock.now() }, clock.now());
}

function wait(id: string, given: Partial<QueuedConversation> = {}, handling: Partial<Handling> = {}) {
  const conversation = build.conversation({ id, handling: build.handling(handling), ...given });
  tell(conversation);
  return conversation;
}

function take(conversation: QueuedConversation, agentId: string): Conversation {
  const { preferredAgentId, ...rest } = conversation;
  void preferredAgentId;
  const to = { id: agentId, name: agentId };
  return { ...rest, version: rest.version + 1, status: 'active', agent: to, agentSince: clock.now() };
}

const matches = () => book.match(clock.now());
const pairs = (proposals: readonly Proposal[]) =>
  proposals.map(({ conversationId, agentId }) => `${conversationId} → ${agentId}`);

/** Against whom what was said. */
const against = ({ why }: Pick<Proposal, 'why'>) =>
  Object.fromEntries(why.others.map((other) => [other.agent.name, other.because.map(({ code }) => code)]));

function pass(ms: number): readonly string[] {
  clock.advance(ms);
  return book.wake(clock.now());
}

beforeEach(() => {
  clock = new FakeClock(START);
  build = createBuilders({ clock, ids: new CountingIds() });
  configuration = {};
  book = new RoutingBook({ planOf: () => aPlan(configuration), crisisOf: () => null });
});

describe('reasons', () => {
  it('[R4] say who was chosen and why, and what spoke against the others, the nearest first', () => {
    configuration = {
      skills,
      agents: {
        'ana@desk.example': { languages: { pl: 9 }, skills: { billing: 4 } },
        'bob@desk.example': { languages: { de: 9 }, skills: { billing: 4 } },
        'eve@desk.example': { languages: { pl: 2 } },
      },
      queues: { main: { requires: [{ skill: 'billing', level: 3 }] } },
    };
    for (const id of ['bob', 'eve', 'ana']) agent(id);
    agent('dan', { presence: socketOpened(absent('away')) });
    agent('kim', { presence: absent('available') });
    wait('c1', {}, { language: 'pl' });
    const [proposal] = matches();
    expect(proposal).toMatchObject({ agentId: 'ana', mode: 'offer', why: { decision: 'offered', more: 0 } });
    expect(proposal?.why.because).toEqual([
      { code: 'hasSkill', skill: 'billing', level: 4 },
      { code: 'speaks', language: 'pl' },
      { code: 'onlyOne' },
    ]);
    expect(proposal && Object.entries(against(proposal))).toEqual([
      ['bob', ['lacksLanguage']],
      ['eve', ['lacksSkill']],
      ['dan', ['away', 'lacksSkill']],
      ['kim', ['disconnected', 'lacksSkill']],
    ]);
  });

  it('[R4] say that others came first, and name the last agent', () => {
    agent('ana');
    agent('bob');
    wait('c1', { preferredAgentId: 'bob' });
    const [proposal] = matches();
    expect(proposal?.agentId).toBe('bob');
    expect(proposal?.why.because).toEqual([{ code: 'lastAgent' }]);
    expect(proposal && against(proposal)).toEqual({ ana: ['othersFirst'] });
  });

  it('[R7] say why nobody can take it', () => {
    agent('ana', { capacity: 0 });
    agent('bob', { pace: paceAfterMiss(null, 1, START) });
    agent('eve');
    wait('c1', {}, { excluded: ['eve'] });
    expect(matches()).toEqual([]);
    const why = book.explainWaiting('c1');
    expect(why?.decision).toBe('waiting');
    expect(why && against({ why })).toEqual({ ana: ['full'], bob: ['notResponding'], eve: ['declined'] });
    expect(book.explainWaiting('unknown')).toBeUndefined();
  });

  it('[R7] name twenty at most, and count the rest', () => {
    for (let index = 0; index < 100; index += 1) agent(`agent-${String(index)}`);
    wait('c1');
    const [proposal] = matches();
    expect(proposal?.why.others).toHaveLength(20);
    expect(proposal?.why.more).toBe(79);
  });
});

describe('capacity', () => {
  it('[P2] comes back when the visitor is silent, and is taken again at the next message, above the limit if need be', () => {
    agent('ana', { capacity: 1 });
    const held = take(wait('c1'), 'ana');
    tell(held, null);
    const next = wait('c2');
    expect(pairs(matches())).toEqual([]);
    expect(book.nextWakeAt()).toBe(START + 600_000);
    expect(pass(600_000)).toEqual(['ana']);
    expect(book.loadOf('ana')).toBe(0);
    expect(pairs(matches())).toEqual(['c2 → ana']);
    tell(take(next, 'ana'));
    tell(held);
    expect(book.loadOf('ana')).toBe(2);
    expect(book.heldBy('ana')).toEqual(['c1', 'c2']);
  });

  it('[P2] stays taken while the visitor waits for an answer', () => {
    agent('ana', { capacity: 1 });
    tell(take(wait('c1'), 'ana'));
    pass(3_600_000);
    expect(book.loadOf('ana')).toBe(1);
  });

  it('[P2] weighs a chat as the site says, and keeps to what the site says of an agent', () => {
    configuration = {
      channels: { chat: { weight: 2 } },
      agents: { 'ana@desk.example': { capacity: 5 } },
    };
    agent('ana', { capacity: 1 });
    for (const id of ['c1', 'c2', 'c3']) wait(id);
    expect(matches()).toHaveLength(2);
    expect(book.cardOf('ana', clock.now())).toMatchObject({ load: 4, capacity: 5 });
  });

  it('[R9] counts what is on offer for both, until it is accepted', () => {
    agent('ana');
    agent('bob');
    const { preferredAgentId, ...rest } = wait('c1');
    void preferredAgentId;
    const offer = { status: 'offered', offeredAt: START, offerUntil: START + 30_000 } as const;
    const [ana, bob] = [
      { id: 'ana', name: 'ana' },
      { id: 'bob', name: 'bob' },
    ];
    tell({ ...rest, ...offer, agent: bob, returnTo: ana });
    expect([book.loadOf('ana'), book.loadOf('bob')]).toEqual([1, 1]);
    tell({ ...rest, status: 'snoozed', agent: bob, snoozedUntil: START + 1 });
    expect([book.loadOf('ana'), book.loadOf('bob')]).toEqual([0, 0]);
    expect(book.heldBy('bob')).toEqual(['c1']);
    tell({ ...rest, status: 'resolved', agent: bob, resolvedAt: START });
    expect(book.heldBy('bob')).toEqual([]);
  });
});

describe('pace', () => {
  it('[P5] gives one at a time where the queue lets people breathe, even within one round', () => {
    configuration = { queues: { main: { mode: 'assign', pace: { breathing: '10s' } } } };
    const ana = agent('ana');
    const first = wait('c1');
    wait('c2');
    expect(pairs(matches())).toEqual(['c1 → ana']);
    tell(take(first, 'ana'));
    expect(matches()).toEqual([]);
    expect(book.cardOf('ana', clock.now())?.pause).toEqual({ reason: 'breathing', until: START + 10_000 });
    const { pace } = aPlan(configuration).queues.get('main') ?? {};
    if (pace) agent('ana', { pace: paceAfterGiven(ana.pace, pace, clock.now(), 0) });
    expect(book.isStaffed('shop')).toBe(true);
    expect(book.nextWakeAt()).toBe(START + 10_000);
    expect(pass(10_000)).toEqual(['ana']);
    expect(pairs(matches())).toEqual(['c2 → ana']);
  });

  it('[P5] gives no breath for what was refused', () => {
    configuration = { queues: { main: { pace: { breathing: '10s' } } } };
    agent('ana');
    const first = wait('c1');
    wait('c2');
    expect(pairs(matches())).toEqual(['c1 → ana']);
    tell(take(first, 'somebody-else'));
    expect(pairs(matches())).toEqual(['c2 → ana']);
  });

  it('[P5] gives no more than the ceiling of a day, and goes on with the next', () => {
    configuration = { queues: { main: { pace: { dailyCeiling: 2 } }, other: {} } };
    agent('ana', { capacity: 10 });
    for (const id of ['c1', 'c2', 'c3']) wait(id);
    wait('d1', {}, { queueId: 'other' });
    expect(pairs(matches())).toEqual(['c1 → ana', 'c2 → ana', 'd1 → ana']);
    configuration = { queues: { main: { pace: { dailyCeiling: 2 } } } };
    book.planChanged('shop', clock.now());
    const tomorrow = Date.UTC(2026, 4, 5);
    expect(book.cardOf('ana', clock.now())?.pause).toEqual({ reason: 'dailyCeiling', until: tomorrow });
    expect(book.isStaffed('shop')).toBe(false);
    expect(book.nextWakeAt()).toBe(tomorrow);
  });

  it('[P5] says when a break is due', () => {
    configuration = { queues: { main: { pace: { breakAfter: '1h' } } } };
    const { pace } = aPlan(configuration).queues.get('main') ?? {};
    if (!pace) throw new Error('no queue');
    agent('ana', { pace: paceAfterGiven(null, pace, START, 0) });
    expect(book.cardOf('ana', START)?.breakDueSince).toBeNull();
    expect(pass(3_600_000)).toEqual(['ana']);
    expect(book.cardOf('ana', clock.now())?.breakDueSince).toBe(START);
  });
});

describe('queues', () => {
  it('[R2] serve the one with the head start first, and those that go by priority before', () => {
    configuration = { queues: { main: {}, urgent: { order: 'priority' } } };
    wait('old', { waitingSince: START - 300_000 });
    wait('raised', { waitingSince: START }, { priority: 6 });
    wait('urgent', { waitingSince: START }, { queueId: 'urgent' });
    agent('ana', { capacity: 3 });
    expect(book.waitingIn('shop', 2)).toEqual(['urgent', 'raised']);
    expect(book.positionOf('old')).toBe(2);
    expect(pairs(matches())).toEqual(['urgent → ana', 'raised → ana', 'old → ana']);
  });

  it('[R3] let their own people serve, and others once they are added', () => {
    configuration = {
      teams: { first: { agents: ['ana@desk.example'] }, second: { agents: ['bob@desk.example'] } },
      queues: { main: { teams: ['first'] }, more: { teams: ['second'] } },
    };
    agent('bob');
    const waiting = wait('c1');
    expect(matches()).toEqual([]);
    expect(book.isStaffed('shop', 'main')).toBe(false);
    expect(book.isStaffed('shop', 'more')).toBe(true);
    const handling = { ...waiting.handling, alsoQueueIds: ['more'] };
    tell({ ...waiting, version: 2, handling });
    expect(pairs(matches())).toEqual(['c1 → bob']);
  });

  it('[R5] ask nobody again who refused, until they are asked anew', () => {
    agent('ana');
    const waiting = wait('c1', {}, { excluded: ['ana'] });
    expect(matches()).toEqual([]);
    tell({ ...waiting, version: 2, handling: { ...waiting.handling, excluded: [] } });
    expect(pairs(matches())).toEqual(['c1 → ana']);
  });

  it('[P3] keep counting an agent whose connection was just lost, and give them nothing', () => {
    agent('ana', { presence: { chosen: 'available', sockets: 0, graceUntil: START + 60_000 } });
    wait('c1');
    expect(book.isStaffed('shop')).toBe(true);
    expect(matches()).toEqual([]);
  });

  it('[P4] give nothing to those who went away, whose load stays', () => {
    agent('ana');
    tell(take(wait('c1'), 'ana'));
    agent('ana', { presence: socketOpened(absent('away')) });
    wait('c2');
    expect(matches()).toEqual([]);
    expect(book.heldBy('ana')).toEqual(['c1']);
    expect(book.isStaffed('shop')).toBe(false);
  });
});
