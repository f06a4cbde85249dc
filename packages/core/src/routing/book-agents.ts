import type { Pause } from '@deskbell/protocol';
import { givenOn, nextPaceChange, pauseOf } from '../pace/pause-of.ts';
import { newPace } from '../pace/agent-pace.ts';
import type { QueuePlan } from '../plan/site-plan.ts';
import type { AgentPace } from '../ports/agent-store.ts';
import { acceptsWork, isInGrace } from '../presence/agent-presence.ts';
import { agentSiteOf, servesQueue } from './agent-sites.ts';
import type { BookQueue } from './book-queue.ts';
import type { BookSite, BookSites } from './book-sites.ts';
import { isSameBasis, type BookSlot, type SlotBasis } from './book-slot.ts';
import type { BookAgent } from './book-types.ts';
import type { BookWakes } from './book-wakes.ts';
import type { Router } from './router.ts';

const NO_BASIS: SlotBasis = { sites: [], email: '', capacity: -1, atCeiling: '' };

/** The agents of a routing book: what follows from account, presence, pace and plans, told to the router and the queues. */
export class BookAgents {
  readonly #router: Router;
  readonly #sites: BookSites;
  readonly #wakes: BookWakes;
  readonly #slots = new Map<string, BookSlot>();

  constructor(router: Router, sites: BookSites, wakes: BookWakes) {
    this.#router = router;
    this.#sites = sites;
    this.#wakes = wakes;
  }

  get(agentId: string): BookSlot | undefined {
    return this.#slots.get(agentId);
  }

  set(agent: BookAgent, now: number): void {
    const slot = this.#slots.get(agent.id) ?? emptySlot(agent);
    this.#slots.set(agent.id, slot);
    if (slot.agent.siteIds !== agent.siteIds) this.#leaveSites(slot);
    slot.agent = agent;
    for (const siteId of agent.siteIds) this.#sites.get(siteId).agents.add(slot);
    // What the pace tells of by now need not be remembered beside it.
    const { pace } = agent;
    for (const [conversationId, { at, open }] of slot.promised) {
      if (!open && pace !== null && pace.idleSince >= at) slot.promised.delete(conversationId);
    }
    this.refresh(slot, now);
  }

  remove(agentId: string, now: number): void {
    const slot = this.#slots.get(agentId);
    if (!slot) return;
    this.#slots.delete(agentId);
    this.#leaveSites(slot);
    this.#unseat(slot);
    slot.wakeAt = null;
    this.#router.removeAgent(agentId, now);
  }

  /** Work was proposed: their pace counts it at once, so that one round does not give them more than it allows. */
  promise(slot: BookSlot, conversationId: string, queue: QueuePlan, now: number): void {
    const { breathingMs, dailyCeiling } = queue.pace;
    slot.promised.set(conversationId, { at: now, breathingUntil: now + breathingMs, open: true });
    if (breathingMs > 0 || dailyCeiling !== null) this.refresh(slot, now);
    else this.seat(slot);
  }

  /** What was proposed is theirs (`taken`), or is not. */
  settle(slot: BookSlot, conversationId: string, taken: boolean, now: number): void {
    const promised = slot.promised.get(conversationId);
    if (!promised) return;
    const { pace } = slot.agent;
    if (taken && (pace === null || pace.idleSince < promised.at)) {
      slot.promised.set(conversationId, { ...promised, open: false });
      return;
    }
    slot.promised.delete(conversationId);
    this.refresh(slot, now);
  }

  /** Works out anew what follows, and tells whom it concerns. */
  refresh(slot: BookSlot, now: number): void {
    const { agent } = slot;
    const pace = paceWithPromises(slot, now);
    this.#renewSites(slot, now);
    slot.pause = this.#pauseOf(slot, pace, now);
    slot.acceptsWork = !agent.disabled && acceptsWork(agent.presence, slot.pause);
    const inGrace = !agent.disabled && slot.pause === null && isInGrace(agent.presence);
    this.#router.setAgent(
      {
        id: agent.id,
        capacity: agent.capacity,
        acceptsWork: slot.acceptsWork,
        inGrace,
        sites: slot.sites,
        ...(agent.pace && { idleSince: agent.pace.idleSince }),
      },
      now,
    );
    this.seat(slot);
    this.#wakes.set(slot, this.#nextChange(slot, pace, now));
  }

  /** Their load or readiness is another: the queues that they serve count them accordingly. */
  seat(slot: BookSlot): void {
    const { agent, pause } = slot;
    const shortPause = pause === null || pause.reason === 'breathing' || pause.reason === 'wrapUp';
    const there = acceptsWork(agent.presence) || isInGrace(agent.presence);
    const staffed = !agent.disabled && shortPause && there && slot.capacity > 0;
    const free = slot.acceptsWork && this.#router.loadOf(agent.id) < slot.capacity;
    if (staffed !== slot.staffed) {
      slot.staffed = staffed;
      for (const queue of slot.serves) {
        queue.units += staffed ? slot.capacity : -slot.capacity;
        if (staffed) queue.staffed.add(slot);
        else queue.staffed.delete(slot);
      }
    }
    if (free !== slot.free) {
      slot.free = free;
      for (const queue of slot.serves) {
        if (free) queue.free.add(slot);
        else queue.free.delete(slot);
      }
    }
  }

  #renewSites(slot: BookSlot, now: number): void {
    const { agent } = slot;
    const sites = agent.siteIds.map((siteId) => this.#sites.get(siteId));
    const full = new Set<QueuePlan>();
    for (const site of sites)
      if (site.hasCeilings) for (const queue of ceilings(site, slot, now)) full.add(queue);
    const basis: SlotBasis = {
      sites,
      email: agent.email,
      capacity: agent.capacity,
      atCeiling:
        full.size === 0
          ? ''
          : sites
              .flatMap(({ plan }) => [...plan.queues.values()].map((queue) => (full.has(queue) ? '1' : '0')))
              .join(''),
    };
    if (isSameBasis(slot.basis, basis)) return;
    this.#unseat(slot);
    slot.basis = basis;
    slot.sites = sites.map(({ plan }) => agentSiteOf(plan, agent, (queue) => full.has(queue)));
    slot.capacity = Math.max(0, ...slot.sites.map(({ capacity }) => capacity ?? agent.capacity));
    const memberOf: BookQueue<BookSlot>[] = [];
    const serves: BookQueue<BookSlot>[] = [];
    const breaks: number[] = [];
    for (const site of sites) {
      for (const queue of site.plan.queues.values()) {
        if (!servesQueue(queue, agent.email)) continue;
        const seats = site.queue(queue.id);
        memberOf.push(seats);
        if (!full.has(queue)) serves.push(seats);
        if (queue.pace.breakAfterMs !== null) breaks.push(queue.pace.breakAfterMs);
      }
    }
    slot.memberOf = memberOf;
    slot.serves = serves;
    slot.breakAfterMs = breaks.length > 0 ? Math.min(...breaks) : null;
    for (const queue of memberOf) queue.members.add(slot);
  }

  #unseat(slot: BookSlot): void {
    for (const queue of slot.serves) {
      if (slot.staffed) queue.units -= slot.capacity;
      queue.staffed.delete(slot);
      queue.free.delete(slot);
    }
    for (const queue of slot.memberOf) queue.members.delete(slot);
    slot.serves = [];
    slot.memberOf = [];
    slot.staffed = false;
    slot.free = false;
    slot.basis = NO_BASIS;
  }

  #leaveSites(slot: BookSlot): void {
    for (const siteId of slot.agent.siteIds) this.#sites.find(siteId)?.agents.delete(slot);
  }

  #pauseOf(slot: BookSlot, pace: AgentPace | null, now: number): Pause | null {
    const pause = pauseOf(pace, now);
    if (pause || slot.serves.length > 0 || slot.memberOf.length === 0) return pause;
    return { reason: 'dailyCeiling', until: this.#nextDay(slot, now) };
  }

  /** When the day ends next in a queue of which they have had enough. */
  #nextDay({ agent }: BookSlot, now: number): number {
    const ends = agent.siteIds.flatMap((siteId) => {
      const site = this.#sites.get(siteId);
      const limited = [...site.plan.queues.values()].filter(({ pace }) => pace.dailyCeiling !== null);
      return limited.map((queue) => site.dayAt(queue, now).end);
    });
    return Math.min(...ends);
  }

  #nextChange(slot: BookSlot, pace: AgentPace | null, now: number): number | null {
    const times = [nextPaceChange(pace, now)];
    if (slot.serves.length < slot.memberOf.length) times.push(this.#nextDay(slot, now));
    const { loadSince } = slot.agent.pace ?? { loadSince: null };
    if (loadSince !== null && slot.breakAfterMs !== null) times.push(loadSince + slot.breakAfterMs);
    const coming = times.filter((at) => at !== null && at > now) as number[];
    return coming.length > 0 ? Math.min(...coming) : null;
  }
}

/** The queues that give the agent nothing more today; what is proposed counts as given. */
function* ceilings(site: BookSite, slot: BookSlot, now: number): Iterable<QueuePlan> {
  for (const queue of site.plan.queues.values()) {
    const { dailyCeiling } = queue.pace;
    if (dailyCeiling === null) continue;
    const done = givenOn(slot.agent.pace, site.dayAt(queue, now).start) + slot.promised.size;
    if (done >= dailyCeiling) yield queue;
  }
}

/** The pace as it will be when what was proposed is taken. */
function paceWithPromises({ agent, promised }: BookSlot, now: number): AgentPace | null {
  if (promised.size === 0) return agent.pace;
  const pace = agent.pace ?? newPace(now);
  let { breathingUntil } = pace;
  for (const each of promised.values()) breathingUntil = Math.max(breathingUntil, each.breathingUntil);
  return { ...pace, breathingUntil };
}

function emptySlot(agent: BookAgent): BookSlot {
  return {
    kind: 'agent',
    agent,
    sites: [],
    basis: NO_BASIS,
    pause: null,
    acceptsWork: false,
    staffed: false,
    free: false,
    capacity: 0,
    breakAfterMs: null,
    memberOf: [],
    serves: [],
    promised: new Map(),
    wakeAt: null,
  };
}
