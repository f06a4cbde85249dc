import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelOf } from './abilities-fit.ts';
import type { AgentSite, Hold, RoutableAgent, RoutableConversation } from './routable.ts';
import { Router, type Assignment } from './router.ts';
import { compareWaiting } from './serving-order.ts';

type Match = Pick<Assignment, 'agentId' | 'sticky'> & { readonly conversationId: string };

/** The same rules, looked up by scanning everything each time. */
class NaiveRouter {
  readonly agents: (RoutableAgent & { idleSince: number; givenAt: number })[] = [];
  readonly waiting = new Map<string, RoutableConversation>();
  readonly holds = new Map<string, readonly Hold[]>();

  loadOf(id: string): number {
    const held = [...this.holds.values()].flat().filter(({ agentId }) => agentId === id);
    return held.reduce((sum, { weight }) => sum + weight, 0);
  }

  setAgent(agent: RoutableAgent, now: number): void {
    const known = this.agents.find(({ id }) => id === agent.id);
    if (!known) {
      this.agents.push({ idleSince: now, givenAt: agent.idleSince ?? now, ...agent });
      return;
    }
    const { idleSince } = known;
    const comesBack = agent.acceptsWork && !known.acceptsWork && known.inGrace !== true;
    Object.assign(known, { inGrace: false }, agent, { idleSince: comesBack ? now : idleSince });
  }

  addWaiting(conversation: RoutableConversation, now: number): void {
    this.hold(conversation.id, [], now);
    this.waiting.set(conversation.id, conversation);
  }

  hold(conversationId: string, holds: readonly Hold[], now: number): void {
    this.waiting.delete(conversationId);
    const before = this.holds.get(conversationId) ?? [];
    for (const { agentId } of holds) {
      if (this.agents.some(({ id }) => id === agentId)) continue;
      this.setAgent({ id: agentId, capacity: 0, acceptsWork: false, sites: [] }, now);
    }
    for (const agent of this.agents) {
      const had = before.some(({ agentId }) => agentId === agent.id);
      const has = holds.some(({ agentId }) => agentId === agent.id);
      if (had !== has) agent.idleSince = now;
      if (!had && has) agent.givenAt = now;
    }
    if (holds.length > 0) this.holds.set(conversationId, holds);
    else this.holds.delete(conversationId);
  }

  canTake(agent: RoutableAgent, conversation: RoutableConversation): boolean {
    const site = siteOf(agent, conversation);
    if (!site || !agent.acceptsWork || conversation.excluded.includes(agent.id)) return false;
    const capacity = site.capacity ?? agent.capacity;
    const load = this.loadOf(agent.id);
    return (
      load < capacity &&
      load + conversation.weight <= capacity &&
      conversation.queueIds.some((id) => site.queueIds.has(id)) &&
      conversation.needs.every((need) => levelOf(site, need) >= need.level)
    );
  }

  match(now: number): Match[] {
    const made: Match[] = [];
    for (const conversation of [...this.waiting.values()].sort(compareWaiting)) {
      const fit = this.agents.filter((agent) => this.canTake(agent, conversation));
      const rank = (agent: (typeof fit)[number]): number => {
        const site = siteOf(agent, conversation);
        switch (conversation.strategy) {
          case 'longest-idle':
            return agent.idleSince;
          case 'least-loaded':
            return this.loadOf(agent.id) / (site?.capacity ?? agent.capacity);
          case 'round-robin':
            return agent.givenAt;
          case 'most-skilled':
            return -conversation.needs.reduce((sum, need) => sum + (site ? levelOf(site, need) : 0), 0);
        }
      };
      const sticky = fit.find(({ id }) => id === conversation.preferredAgentId);
      const best = fit.toSorted((a, b) => rank(a) - rank(b) || a.idleSince - b.idleSince)[0];
      const agent = sticky ?? best;
      if (!agent) continue;
      this.hold(conversation.id, [{ agentId: agent.id, weight: conversation.weight }], now);
      made.push({ conversationId: conversation.id, agentId: agent.id, sticky: sticky !== undefined });
    }
    return made;
  }
}

function siteOf(agent: RoutableAgent, { siteId }: RoutableConversation): AgentSite | undefined {
  return agent.sites.find((site) => site.siteId === siteId);
}

const AGENTS = Array.from({ length: 7 }, (_, n) => `a${String(n)}`);
const agentId = fc.constantFrom(...AGENTS);
const conversationId = fc.nat(11).map((n) => `c${String(n)}`);
const siteId = fc.constantFrom('shop', 'shop', 'shop', 'help');
const skill = fc.constantFrom('billing', 'returns', 'language:pl', 'language:de');
const queueId = fc.constantFrom('main', 'second');
const weight = fc.constantFrom(1, 1, 1, 2, 0);

const site = fc.record(
  {
    siteId,
    queueIds: fc.constantFrom(['main'], ['second'], ['main', 'second']).map((ids) => new Set(ids)),
    skills: fc
      .dictionary(skill, fc.integer({ min: 1, max: 3 }))
      .map((levels) => new Map(Object.entries(levels))),
    speaksAll: fc.boolean(),
    capacity: fc.nat(3),
  },
  { requiredKeys: ['siteId', 'queueIds', 'skills', 'speaksAll'] },
);

const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('setAgent' as const),
      agent: fc.record(
        {
          id: agentId,
          capacity: fc.nat(4),
          acceptsWork: fc.constantFrom(true, true, false),
          inGrace: fc.boolean(),
          sites: fc.uniqueArray(site, { selector: (one) => one.siteId, minLength: 1 }),
        },
        { requiredKeys: ['id', 'capacity', 'acceptsWork', 'sites'] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('toggle' as const), agentId, inGrace: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('addWaiting' as const),
      conversation: fc.record({
        id: conversationId,
        siteId,
        queueIds: fc.uniqueArray(queueId, { minLength: 1 }).map((ids) => ids.sort()),
        needs: fc.uniqueArray(fc.record({ skill, level: fc.integer({ min: 1, max: 3 }) }), {
          selector: (need) => need.skill,
          maxLength: 2,
        }),
        waitingSince: fc.nat(5).map((minutes) => minutes * 60_000),
        priority: fc.integer({ min: -2, max: 3 }),
        pure: fc.constantFrom(false, false, true),
        preferredAgentId: fc.option(agentId, { freq: 2 }),
        excluded: fc.oneof(fc.constant([]), fc.uniqueArray(agentId, { maxLength: 4 })),
        weight,
        strategy: fc.constantFrom(
          'longest-idle' as const,
          'least-loaded' as const,
          'round-robin' as const,
          'most-skilled' as const,
        ),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('hold' as const),
      conversationId,
      holds: fc.uniqueArray(fc.record({ agentId, weight }), {
        selector: (hold) => hold.agentId,
        maxLength: 2,
      }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('match' as const) }) },
);

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

/** Tells both, and returns what each of them proposes. */
function tell(router: Router, naive: NaiveRouter, next: Event, now: number): readonly [Match[], Match[]] {
  switch (next.type) {
    case 'setAgent':
      router.setAgent(next.agent, now);
      naive.setAgent(next.agent, now);
      break;
    case 'toggle': {
      const known = naive.agents.find(({ id }) => id === next.agentId);
      if (!known) break;
      const { idleSince, givenAt, ...agent } = known;
      void idleSince;
      void givenAt;
      const toggled = { ...agent, acceptsWork: !agent.acceptsWork, inGrace: next.inGrace };
      router.setAgent(toggled, now);
      naive.setAgent(toggled, now);
      break;
    }
    case 'addWaiting':
      router.addWaiting(next.conversation, now);
      naive.addWaiting(next.conversation, now);
      break;
    case 'hold':
      router.hold(next.conversationId, next.holds, now);
      naive.hold(next.conversationId, next.holds, now);
      break;
    case 'match': {
      const made = router.match(now).map(({ conversation: { id }, agentId: to, sticky }) => ({
        conversationId: id,
        agentId: to,
        sticky,
      }));
      return [made, naive.match(now)];
    }
  }
  return [[], []];
}

it(
  '[R2, R3, R4, R5, R7, P2] matches exactly as a scan of everything would, decision by decision',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200, size: 'max' }), fc.nat(3), (events, most) => {
        const router = new Router(most);
        const naive = new NaiveRouter();
        for (const [index, next] of [...events, { type: 'match' as const }].entries()) {
          const [made, expected] = tell(router, naive, next, 1_000 + index);
          expect(made).toEqual(expected);
          for (const id of AGENTS) expect(router.loadOf(id)).toBe(naive.loadOf(id));
        }
        expect(router.match(5_000)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  },
);
