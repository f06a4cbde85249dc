import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Router, type Assignment, type RoutableAgent, type RoutableConversation } from './site-router.ts';

const SITES = ['shop', 'help'];
const agentId = fc.constantFrom('ada', 'bob', 'eve');
const conversationId = fc.nat(11).map((n) => `c${String(n)}`);
const siteId = fc.constantFrom(...SITES);

const event = fc.oneof(
  fc.record({
    type: fc.constant('setAgent' as const),
    agent: fc.record({
      id: agentId,
      siteIds: fc.subarray(SITES),
      acceptsWork: fc.boolean(),
      capacity: fc.nat(3),
    }),
  }),
  fc.record({
    type: fc.constant('addWaiting' as const),
    conversation: fc.record({
      id: conversationId,
      siteId,
      waitingSince: fc.nat(5),
      preferredAgentId: fc.option(agentId),
    }),
  }),
  fc.record({ type: fc.constant('removeWaiting' as const), conversationId }),
  fc.record({ type: fc.constant('hold' as const), agentId, conversationId }),
  fc.record({ type: fc.constant('release' as const), agentId, conversationId }),
  fc.record({ type: fc.constant('match' as const), siteId }),
);

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

/** The same rules, looked up by scanning everything each time. */
class NaiveRouter {
  readonly agents: (RoutableAgent & { idleSince: number })[] = [];
  waiting: RoutableConversation[] = [];
  readonly holders = new Map<string, string>();

  load(id: string): number {
    return [...this.holders.values()].filter((holder) => holder === id).length;
  }

  capacity(id: string): number {
    return this.agents.find((agent) => agent.id === id)?.capacity ?? 0;
  }

  setAgent(agent: RoutableAgent, now: number): void {
    const known = this.agents.find(({ id }) => id === agent.id);
    if (!known) {
      this.agents.push({ ...agent, idleSince: now });
      return;
    }
    if (agent.acceptsWork && !known.acceptsWork) known.idleSince = now;
    Object.assign(known, agent);
  }

  removeWaiting(conversationId: string): void {
    this.waiting = this.waiting.filter(({ id }) => id !== conversationId);
  }

  hold(agentId: string, conversationId: string, now: number): void {
    if (!this.agents.some(({ id }) => id === agentId)) {
      this.setAgent({ id: agentId, siteIds: [], acceptsWork: false, capacity: 0 }, now);
    }
    this.removeWaiting(conversationId);
    if (this.holders.get(conversationId) !== agentId) this.idle(agentId, now);
    this.holders.set(conversationId, agentId);
  }

  release(agentId: string, conversationId: string, now: number): void {
    if (this.holders.get(conversationId) !== agentId) return;
    this.holders.delete(conversationId);
    this.idle(agentId, now);
  }

  idle(id: string, now: number): void {
    for (const agent of this.agents) if (agent.id === id) agent.idleSince = now;
  }

  match(siteId: string, now: number): Assignment[] {
    const made: Assignment[] = [];
    const byAge = this.waiting
      .filter((one) => one.siteId === siteId)
      .sort((a, b) => a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : 1));
    for (const { id, preferredAgentId } of byAge) {
      const fit = this.agents.filter(
        (agent) =>
          agent.acceptsWork && agent.siteIds.includes(siteId) && this.load(agent.id) < agent.capacity,
      );
      const sticky = fit.find((agent) => agent.id === preferredAgentId);
      const agent = sticky ?? fit.toSorted((a, b) => a.idleSince - b.idleSince)[0];
      if (!agent) continue;
      this.hold(agent.id, id, now);
      made.push({ conversationId: id, agentId: agent.id, because: sticky ? 'sticky' : 'longestIdle' });
    }
    return made;
  }
}

/** Both routers, told the same. */
class Pair {
  readonly router = new Router();
  readonly naive = new NaiveRouter();

  /** Tells both, and returns what each proposes. */
  tell(next: Event, now: number): { made: readonly Assignment[]; expected: readonly Assignment[] } {
    const { router, naive } = this;
    switch (next.type) {
      case 'setAgent':
        router.setAgent(next.agent, now);
        naive.setAgent(next.agent, now);
        break;
      case 'addWaiting':
        router.addWaiting(next.conversation);
        naive.removeWaiting(next.conversation.id);
        naive.waiting.push(next.conversation);
        naive.holders.delete(next.conversation.id);
        break;
      case 'removeWaiting':
        router.removeWaiting(next.conversationId);
        naive.removeWaiting(next.conversationId);
        break;
      case 'hold':
        router.hold(next.agentId, next.conversationId, now);
        naive.hold(next.agentId, next.conversationId, now);
        break;
      case 'release':
        router.release(next.agentId, next.conversationId, now);
        naive.release(next.agentId, next.conversationId, now);
        break;
      case 'match':
        return { made: router.match(next.siteId, now), expected: naive.match(next.siteId, now) };
    }
    return { made: [], expected: [] };
  }
}

it('[R1, R2, R4, R7] matches exactly as a scan of everything would, and never beyond a capacity', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 100 }), (events) => {
      const pair = new Pair();
      const { router, naive } = pair;
      for (const [index, next] of events.entries()) {
        const now = 1_000 + index;
        const { made, expected } = pair.tell(next, now);
        expect(made).toEqual(expected);
        for (const { agentId } of made) {
          expect(router.loadOf(agentId)).toBeLessThanOrEqual(naive.capacity(agentId));
        }
        for (const id of ['ada', 'bob', 'eve']) expect(router.loadOf(id)).toBe(naive.load(id));
      }
      for (const site of SITES) {
        router.match(site, 2_000);
        expect(router.match(site, 2_000)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
