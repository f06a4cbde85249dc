import { CountingIds, FakeClock, aPlan, createBuilders } from '@deskbell/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation, QueuedConversation } from '../conversation/conversation.ts';
import { paceAfterEnded, paceAfterGiven, paceAfterMiss } from '../pace/agent-pace.ts';
import { pauseOf } from '../pace/pause-of.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { absent, acceptsWork, presenceChosen, socketOpened } from '../presence/agent-presence.ts';
import { skillSum } from './abilities-fit.ts';
import { agentSiteOf } from './agent-sites.ts';
import type { BookAgent, BookView, Proposal } from './book-types.ts';
import { routableOf } from './routable-of.ts';
import { RoutingBook } from './routing-book.ts';
import { compareWaiting } from './serving-order.ts';
import { silentAt } from './silence.ts';

const agents = {
  'a0@desk.example': { skills: { billing: 3 }, languages: { pl: 5, de: 1 } },
  'a1@desk.example': { skills: { billing: 1 }, capacity: 3 },
  'a2@desk.example': { languages: { pl: 2 } },
};
const PLANS: readonly SitePlan[] = [
  aPlan({
    skills: { billing: { name: 'Billing' } },
    teams: { second: { agents: ['a0@desk.example', 'a1@desk.example'] } },
    agents,
    queues: {
      main: { language: { need: 'preferred' } },
      second: {
        teams: ['second'],
        mode: 'assign',
        strategy: 'least-loaded',
        requires: [{ skill: 'billing', level: 2 }],
        pace: { breathing: '5s', wrapUp: '20s' },
      },
    },
  }),
  aPlan({
    skills: { billing: { name: 'Billing' } },
    agents,
    channels: { chat: { weight: 2 } },
    queues: { main: { order: 'priority', strategy: 'most-skilled', language: { need: 'required' } } },
  }),
];
const AGENTS = ['a0', 'a1', 'a2', 'a3'];
const agentId = fc.constantFrom(...AGENTS);
const id = fc.nat(9).map((n) => `c${String(n)}`);

const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('begin' as const),
      id,
      queueId: fc.constantFrom('main', 'second'),
      language: fc.constantFrom(null, 'pl', 'fr'),
      priority: fc.nat(3),
      preferred: fc.option(agentId),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('agent' as const),
      agentId,
      there: fc.constantFrom(true, true, false),
      chosen: fc.constantFrom('available' as const, 'available' as const, 'away' as const),
      capacity: fc.nat(4),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('stored' as const), nth: fc.nat(5), paceFirst: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('failed' as const), nth: fc.nat(5) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('change' as const),
      id,
      what: fc.constantFrom(
        'accept' as const,
        'decline' as const,
        'miss' as const,
        'claim' as const,
        'resolve' as const,
        'snooze' as const,
        'relax' as const,
        'askAgain' as const,
        'handOver' as const,
        'visitorWrites' as const,
        'agentWrites' as const,
      ),
      agentId,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('time' as const),
      ms: fc.constantFrom(1_000, 6_000, 30_000, 400_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('plan' as const), nth: fc.nat(1) }) },
);

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;
type Change = Extract<Event, { type: 'change' }>;

/** A desk with a store: what is true, and a book that is told of it. */
class Desk {
  readonly clock = new FakeClock(1_000_000);
  readonly build = createBuilders({ clock: this.clock, ids: new CountingIds() });
  readonly views = new Map<string, BookView>();
  readonly agents = new Map<string, BookAgent>();
  plan = PLANS[0] as SitePlan;
  readonly book = new RoutingBook({ planOf: () => this.plan, crisisOf: () => null });
  /** Proposals on their way to the store, with the version that they were made on. */
  readonly flying = new Map<string, { proposal: Proposal; version: number }>();

  get now(): number {
    return this.clock.now();
  }

  play(event: Event): void {
    switch (event.type) {
      case 'begin':
        if (!this.views.has(event.id)) this.begin(event);
        break;
      case 'agent': {
        const presence = event.there ? socketOpened(absent('available')) : absent('available');
        const before = this.agents.get(event.agentId);
        this.setAgent({
          id: event.agentId,
          name: event.agentId,
          email: `${event.agentId}@desk.example`,
          siteIds: ['shop'],
          capacity: event.capacity,
          presence: presenceChosen(presence, event.chosen),
          pace: before?.pace ?? null,
          disabled: false,
        });
        break;
      }
      case 'stored':
      case 'failed':
        this.land(event);
        break;
      case 'change':
        this.change(event);
        break;
      case 'time':
        this.clock.advance(event.ms);
        this.book.wake(this.now);
        expect(this.book.nextWakeAt() ?? Infinity).toBeGreaterThan(this.now);
        break;
      case 'plan':
        this.plan = PLANS[event.nth] as SitePlan;
        this.book.planChanged('shop', this.now);
        break;
    }
  }

  begin({ id: given, queueId, language, priority, preferred }: Extract<Event, { type: 'begin' }>): void {
    const handling = this.build.handling({ queueId, language, priority });
    this.store(this.build.conversation({ id: given, handling, preferredAgentId: preferred }));
  }

  setAgent(agent: BookAgent): void {
    this.agents.set(agent.id, agent);
    this.book.setAgent(agent, this.now);
  }

  land(event: Extract<Event, { type: 'stored' | 'failed' }>): void {
    const [conversationId, flight] = [...this.flying][event.nth % Math.max(1, this.flying.size)] ?? [];
    const view = this.views.get(conversationId ?? '');
    if (conversationId === undefined || !flight || !view) return;
    const { proposal, version } = flight;
    const { conversation } = view;
    this.flying.delete(conversationId);
    if (event.type === 'failed' || conversation.version !== version || conversation.status !== 'queued') {
      this.book.conversationChanged(view, this.now);
      return;
    }
    const { agent } = proposal;
    if (proposal.mode === 'offer') {
      this.store(offered(conversation, agent, this.now));
      return;
    }
    if (event.paceFirst) this.given(agent.id, conversation);
    this.store(active(conversation, agent, this.now));
    if (!event.paceFirst) this.given(agent.id, conversation);
  }

  change({ id: given, what, agentId: by }: Change): void {
    const view = this.views.get(given);
    if (!view) return;
    const { conversation } = view;
    const { handling, status } = conversation;
    const agent = { id: by, name: by };
    switch (what) {
      case 'accept':
        if (status !== 'offered') return;
        this.store(active(conversation, conversation.agent, this.now));
        this.given(conversation.agent.id, conversation);
        return;
      case 'decline':
      case 'miss': {
        if (status !== 'offered') return;
        const excluded = [...handling.excluded, conversation.agent.id];
        this.store({ ...queued(conversation), handling: { ...handling, excluded } });
        const refuser = this.agents.get(conversation.agent.id);
        if (what === 'miss' && refuser) {
          this.setAgent({ ...refuser, pace: paceAfterMiss(refuser.pace, 2, this.now) });
        }
        return;
      }
      case 'claim':
        if (status === 'queued') this.store(active(conversation, agent, this.now));
        return;
      case 'resolve': {
        if (status !== 'active') return;
        this.views.delete(given);
        this.book.conversationChanged(
          { ...view, conversation: { ...resolved(conversation, this.now) } },
          this.now,
        );
        const owner = this.agents.get(conversation.agent.id);
        const queue = this.plan.queues.get(handling.queueId);
        if (!owner || !queue) return;
        const left = this.book.heldBy(owner.id).length;
        const pace = paceAfterEnded(owner.pace, queue.pace, this.now, { resolved: true, left });
        this.setAgent({ ...owner, pace });
        return;
      }
      case 'snooze':
        if (status !== 'active') return;
        this.store({
          ...active(conversation, conversation.agent, this.now),
          status: 'snoozed',
          snoozedUntil: 0,
        });
        return;
      case 'relax':
        if (status !== 'queued') return;
        this.store({
          ...queued(conversation),
          handling: { ...handling, dropped: ['language:pl', 'language:fr'] },
        });
        return;
      case 'askAgain':
        if (status !== 'queued') return;
        this.store({ ...queued(conversation), handling: { ...handling, excluded: [] } });
        return;
      case 'handOver':
        if (status !== 'active') return;
        this.store({ ...offered(conversation, agent, this.now), returnTo: conversation.agent });
        return;
      case 'visitorWrites':
        this.store(conversation, { awaitingReplySince: this.now, visitorMessageAt: this.now });
        return;
      case 'agentWrites':
        this.store(conversation, { awaitingReplySince: null, visitorMessageAt: view.visitorMessageAt });
        return;
    }
  }

  /** What is stored is told. */
  store(conversation: Conversation, times?: Omit<BookView, 'conversation'>): void {
    const known = this.views.get(conversation.id);
    const begun = { awaitingReplySince: this.now, visitorMessageAt: this.now };
    const view = { ...(known ?? begun), ...times, conversation };
    this.views.set(conversation.id, view);
    // A message meanwhile: the proposal stands, or is made anew.
    if (conversation.status === 'queued') this.flying.delete(conversation.id);
    this.book.conversationChanged(view, this.now);
  }

  given(to: string, { handling }: Conversation): void {
    const agent = this.agents.get(to);
    const queue = this.plan.queues.get(handling.queueId);
    if (agent && queue)
      this.setAgent({ ...agent, pace: paceAfterGiven(agent.pace, queue.pace, this.now, 0) });
  }

  /** Units that an agent must be reckoned with, by what is true. */
  loadOf(of: string): number {
    let load = 0;
    for (const [conversationId, view] of this.views) {
      const { conversation } = view;
      const weight = this.plan.chatWeight;
      const flight = this.flying.get(conversationId);
      if (conversation.status === 'queued' && flight?.proposal.agentId === of) load += weight;
      if (conversation.status === 'offered') {
        if (conversation.agent.id === of || conversation.returnTo?.id === of) load += weight;
      }
      if (conversation.status === 'active' && conversation.agent.id === of) {
        if ((silentAt(view, this.plan.silentAfterMs) ?? Infinity) > this.now) load += weight;
      }
    }
    return load;
  }

  /** Whether an agent could take a conversation now, by what is true; `load` is theirs without it. */
  couldTake(agent: BookAgent, conversation: QueuedConversation, load: number): boolean {
    const pause = this.book.cardOf(agent.id, this.now)?.pause ?? null;
    const routable = routableOf(conversation, this.plan, null);
    const site = agentSiteOf(this.plan, agent, () => false);
    const capacity = site.capacity ?? agent.capacity;
    return (
      acceptsWork(agent.presence, pause) &&
      !routable.excluded.includes(agent.id) &&
      load < capacity &&
      load + routable.weight <= capacity &&
      skillSum(site, routable.queueIds, routable.needs) !== undefined
    );
  }

  waiting(): QueuedConversation[] {
    return [...this.views.values()].flatMap(({ conversation }) =>
      conversation.status === 'queued' ? [conversation] : [],
    );
  }
}

function base(conversation: Conversation) {
  const { id: same, siteId, contactId, visitorId, startedAt, previousId, version, handling } = conversation;
  const waitingSince = 'waitingSince' in conversation ? conversation.waitingSince : startedAt;
  return {
    id: same,
    siteId,
    contactId,
    visitorId,
    startedAt,
    previousId,
    version: version + 1,
    handling,
    waitingSince,
  };
}

function queued(conversation: Conversation): QueuedConversation {
  return { ...base(conversation), status: 'queued', preferredAgentId: null };
}

function offered(conversation: Conversation, agent: { id: string; name: string }, at: number) {
  return {
    ...base(conversation),
    status: 'offered',
    agent,
    offeredAt: at,
    offerUntil: at + 30_000,
    returnTo: null,
  } as const;
}

function active(conversation: Conversation, agent: { id: string; name: string }, at: number) {
  return { ...base(conversation), status: 'active', agent, agentSince: at } as const;
}

function resolved(conversation: Conversation, at: number) {
  return { ...base(conversation), status: 'resolved', resolvedAt: at, agent: null } as const;
}

/** Matches, and looks at every proposal. */
function checkMatch(desk: Desk): void {
  const loads = new Map(AGENTS.map((agent) => [agent, desk.loadOf(agent)]));
  for (const proposal of desk.book.match(desk.now)) {
    const { conversation } = desk.views.get(proposal.conversationId) ?? {};
    const agent = desk.agents.get(proposal.agentId);
    expect(conversation?.status).toBe('queued');
    expect(desk.flying.has(proposal.conversationId)).toBe(false);
    if (!agent || conversation?.status !== 'queued') throw new Error('a proposal for nobody');
    const load = loads.get(agent.id) ?? 0;
    expect(pauseOf(agent.pace, desk.now)).toBeNull();
    expect(acceptsWork(agent.presence)).toBe(true);
    expect(load + desk.plan.chatWeight).toBeLessThanOrEqual(desk.book.capacityOf(agent.id));
    expect(conversation.handling.excluded).not.toContain(agent.id);
    expect(proposal.mode).toBe(desk.plan.queues.get(conversation.handling.queueId)?.mode ?? 'offer');
    expect(proposal.why.others.map((other) => other.agent.id)).not.toContain(agent.id);
    expect(proposal.why.others.length + proposal.why.more).toBeLessThan(desk.agents.size);
    loads.set(agent.id, load + desk.plan.chatWeight);
    desk.flying.set(proposal.conversationId, { proposal, version: conversation.version });
  }
}

function checkState(desk: Desk): void {
  const { book } = desk;
  for (const agent of AGENTS) expect(book.loadOf(agent)).toBe(desk.loadOf(agent));
  const waiting = desk.waiting();
  for (const conversation of waiting) {
    if (desk.flying.has(conversation.id)) continue;
    for (const agent of desk.agents.values()) {
      expect(desk.couldTake(agent, conversation, desk.loadOf(agent.id))).toBe(false);
    }
    expect(book.explainWaiting(conversation.id)?.decision).toBe('waiting');
  }
  const ordered = waiting.map((one) => routableOf(one, desk.plan, null)).sort(compareWaiting);
  expect(book.waitingIn('shop', 100)).toEqual(ordered.map((one) => one.id));
  for (const { queueId, ...load } of book.stateOf('shop')) {
    const isHere = ({ handling }: Conversation) =>
      (desk.plan.queues.has(handling.queueId) ? handling.queueId : 'main') === queueId;
    const here = waiting.filter(isHere);
    const all = [...desk.views.values()].map(({ conversation }) => conversation).filter(isHere);
    const served = [...desk.agents.values()].filter((agent) => {
      const site = agentSiteOf(desk.plan, agent, () => false);
      return (
        site.queueIds.has(queueId) &&
        book.capacityOf(agent.id) > 0 &&
        acceptsWork(agent.presence) &&
        agent.pace?.notResponding !== true
      );
    });
    const free = served.filter(
      ({ id: one }) => book.loadOf(one) < book.capacityOf(one) && book.cardOf(one, desk.now)?.pause === null,
    );
    expect(load).toEqual({
      waiting: here.length,
      offered: all.filter(({ status }) => status === 'offered').length,
      active: all.filter(({ status }) => status === 'active').length,
      oldestWaitSince: here.length === 0 ? null : Math.min(...here.map(({ waitingSince }) => waitingSince)),
      staffed: served.length,
      free: free.length,
    });
    expect(book.isStaffed('shop', queueId)).toBe(served.length > 0);
    const units = served.reduce((sum, { id: one }) => sum + book.capacityOf(one), 0);
    expect(book.onDutyUnits('shop', queueId)).toBe(units);
    const order = ordered.filter((one) => here.some((other) => other.id === one.id));
    for (const [index, one] of order.entries()) expect(book.positionOf(one.id)).toBe(index + 1);
  }
}

it(
  '[R1, R5, R7, P1, P2] keeps agents, loads, queues and places in step, whatever happens to proposals',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 120, size: 'max' }), (events) => {
        const desk = new Desk();
        for (const next of events) {
          desk.play(next);
          checkMatch(desk);
          checkState(desk);
        }
        // What a restart makes of the same rows.
        const rebuilt = new RoutingBook({ planOf: () => desk.plan, crisisOf: () => null });
        for (const agent of desk.agents.values()) rebuilt.setAgent(agent, desk.now);
        for (const view of desk.views.values()) rebuilt.conversationChanged(view, desk.now);
        for (const conversationId of desk.flying.keys()) {
          const view = desk.views.get(conversationId);
          if (view) desk.book.conversationChanged(view, desk.now);
        }
        for (const agent of AGENTS) expect(rebuilt.loadOf(agent)).toBe(desk.book.loadOf(agent));
        expect(rebuilt.waitingIn('shop', 100)).toEqual(desk.book.waitingIn('shop', 100));
      }),
      { numRuns: 150 },
    );
  },
);
