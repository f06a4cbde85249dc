import { ClassIndex } from './class-index.ts';
import { Heap } from './heap.ts';
import type { AgentSlot, Call, NeedClass, WaitingNode } from './need-class.ts';
import type { Hold, RoutableAgent, RoutableConversation } from './routable.ts';
import { compareWaiting } from './serving-order.ts';

const UNPLACED = 8;

/** A match, already counted in the agent's load; it takes effect only through the store's compare-and-set (R7). */
export interface Assignment {
  readonly conversation: RoutableConversation;
  readonly agentId: string;
  /** Whether they had this contact last; else the strategy of the queue chose them (R4). */
  readonly sticky: boolean;
  /** Others who could have taken it, a few of them. */
  readonly rivals: (limit: number) => readonly string[];
}

/**
 * Matches waiting conversations with agents, for a whole installation. Holds no truth: it is told of every change, and what
 * it proposes may be refused by the store. Nothing is searched: after an event only those are looked at whom it concerns (R1).
 *
 * Between two events no agent with room fits a waiting conversation. So the next match concerns a conversation that came, or
 * an agent who got room; each of them calls for one conversation, and the call that stands first in the order of service (R2)
 * is answered first.
 */
export class Router {
  readonly #agents = new Map<string, AgentSlot>();
  readonly #waiting = new Map<string, WaitingNode>();
  readonly #holders = new Map<string, AgentSlot[]>();
  readonly #index = new ClassIndex();
  readonly #calls = new Heap<Call>((a, b) => compareWaiting(a.node.conversation, b.node.conversation) < 0);
  /** Who must look for a conversation, because they may have room where they had none. */
  readonly #seeking = new Set<AgentSlot>();
  /** Who has room, and whose turn is not noted in their classes. */
  readonly #unplaced = new Set<AgentSlot>();
  readonly #most: number;
  #known = 0;

  /** @param most so many agents with room are looked at one by one; more are noted in their classes */
  constructor(most = UNPLACED) {
    this.#most = most;
  }

  /** An agent came, went or changed; what they hold stays counted. */
  setAgent(agent: RoutableAgent, now: number): void {
    const slot = this.#agents.get(agent.id) ?? this.#addAgent(agent, now);
    const before = slot.agent;
    // Coming back to work starts the idle time anew: nobody gains by having been away. A blip of the network is no absence.
    if (agent !== before && agent.acceptsWork && !before.acceptsWork && !before.inGrace) slot.idleSince = now;
    slot.agent = agent;
    if (agent === before || agent.sites !== before.sites || agent.capacity !== before.capacity) {
      this.#index.setSites(slot, before.sites);
      slot.limit = Math.max(0, ...agent.sites.map(({ capacity }) => capacity ?? agent.capacity));
    }
    this.#touch(slot);
  }

  /** What they hold stays counted, in case they come back. */
  removeAgent(agentId: string, now: number): void {
    const slot = this.#agents.get(agentId);
    if (!slot) return;
    this.setAgent({ id: agentId, capacity: 0, acceptsWork: false, sites: [] }, now);
    if (slot.held.size === 0) this.#agents.delete(agentId);
  }

  /** A conversation waits, and nobody holds it any more. Told again, the newer facts count. */
  addWaiting(conversation: RoutableConversation, now: number): void {
    this.hold(conversation.id, [], now);
    const needClass = this.#index.classFor(conversation, (slot, added) => {
      if (!this.#unplaced.has(slot)) added.place(slot);
    });
    const node = { conversation, needClass, waits: true };
    this.#waiting.set(conversation.id, node);
    needClass.add(node);
    this.#calls.push({ node, slot: null });
  }

  /** It neither waits nor is held. */
  remove(conversationId: string, now: number): void {
    this.hold(conversationId, [], now);
  }

  /**
   * These hold a conversation, and nobody else; it does not wait. Work that is given by hand may go beyond a capacity. Whoever
   * begins or ceases to hold it is busy until now; a changed weight does not change the turn.
   */
  hold(conversationId: string, holds: readonly Hold[], now: number): void {
    const node = this.#waiting.get(conversationId);
    if (node) {
      this.#waiting.delete(conversationId);
      node.waits = false;
      node.needClass.left();
    }
    for (const slot of this.#holders.get(conversationId) ?? []) {
      if (!holds.some(({ agentId }) => agentId === slot.agent.id)) this.#letGo(slot, conversationId, now);
    }
    if (holds.length === 0) this.#holders.delete(conversationId);
    else {
      const slots = holds.map((hold) => this.#take(conversationId, hold, now));
      this.#holders.set(conversationId, slots);
    }
  }

  isWaiting(conversationId: string): boolean {
    return this.#waiting.has(conversationId);
  }

  /** Units that an agent has now. */
  loadOf(agentId: string): number {
    return this.#agents.get(agentId)?.load ?? 0;
  }

  /** The conversations an agent holds now, in the order in which they came. */
  heldBy(agentId: string): readonly string[] {
    return [...(this.#agents.get(agentId)?.held.keys() ?? [])];
  }

  /** Every match that is possible now, in the order of service. Each is held at once, so that none is proposed twice. */
  match(now: number): readonly Assignment[] {
    const assignments: Assignment[] = [];
    for (let next = this.next(now); next; next = this.next(now)) assignments.push(next);
    return assignments;
  }

  /** The next match, held at once. */
  next(now: number): Assignment | undefined {
    this.#callSeekers();
    for (let call = this.#calls.pop(); call; call = this.#calls.pop()) {
      const { node, slot } = call;
      if (slot) {
        // They have called for another one since.
        if (slot.call !== call) continue;
        slot.call = null;
      }
      const chosen = node.waits ? this.#choose(node) : undefined;
      if (!chosen) {
        if (slot) this.#call(slot);
        continue;
      }
      const { conversation, needClass } = node;
      this.hold(conversation.id, [{ agentId: chosen.agent.id, weight: conversation.weight }], now);
      if (slot) this.#seeking.add(slot);
      return {
        conversation,
        agentId: chosen.agent.id,
        sticky: chosen.agent.id === conversation.preferredAgentId,
        rivals: (limit) => this.#rivals(needClass, chosen, limit),
      };
    }
    return undefined;
  }

  /** Forgets what was kept for conversations of a site that do not wait; called when its plan changes. */
  planChanged(siteId: string): void {
    this.#index.dropEmptyOf(siteId);
  }

  #choose({ conversation, needClass }: WaitingNode): AgentSlot | undefined {
    const { preferredAgentId, excluded } = conversation;
    if (preferredAgentId !== null && !excluded.includes(preferredAgentId)) {
      const preferred = this.#agents.get(preferredAgentId);
      if (preferred && needClass.hasRoomFor(preferred)) return preferred;
    }
    return needClass.choose(excluded, this.#unplaced);
  }

  #rivals(needClass: NeedClass, chosen: AgentSlot, limit: number): readonly string[] {
    const unplaced = [...this.#unplaced].filter((slot) => needClass.hasRoomFor(slot));
    return [...unplaced, ...needClass.someFree(limit + 1)]
      .filter((slot) => slot !== chosen)
      .slice(0, limit)
      .map(({ agent }) => agent.id);
  }

  /** Whoever got room calls for the first conversation that they could take. */
  #callSeekers(): void {
    for (const slot of this.#seeking) this.#call(slot);
    this.#seeking.clear();
    if (this.#unplaced.size <= this.#most) return;
    for (const slot of this.#unplaced) for (const needClass of slot.classes.keys()) needClass.place(slot);
    this.#unplaced.clear();
  }

  #call(slot: AgentSlot): void {
    slot.call = null;
    if (!slot.agent.acceptsWork) return;
    let first: WaitingNode | undefined;
    for (const [needClass, fitness] of slot.classes) {
      if (needClass.size === 0 || !needClass.hasRoom(slot, fitness)) continue;
      const node = needClass.firstFor(slot.agent.id);
      if (node && (!first || compareWaiting(node.conversation, first.conversation) < 0)) first = node;
    }
    if (!first) return;
    slot.call = { node: first, slot };
    this.#calls.push(slot.call);
  }

  #addAgent(agent: RoutableAgent, now: number): AgentSlot {
    const idleSince = agent.idleSince ?? now;
    const slot: AgentSlot = {
      agent,
      place: (this.#known += 1),
      held: new Map(),
      load: 0,
      idleSince,
      givenAt: idleSince,
      stamp: 0,
      classes: new Map(),
      turn: null,
      call: null,
      limit: 0,
    };
    this.#agents.set(agent.id, slot);
    return slot;
  }

  /** What an agent holds counts even when it is told before the agent is: nobody begins with room they do not have. */
  #take(conversationId: string, { agentId, weight }: Hold, now: number): AgentSlot {
    const slot =
      this.#agents.get(agentId) ??
      this.#addAgent({ id: agentId, capacity: 0, acceptsWork: false, sites: [] }, now);
    const before = slot.held.get(conversationId);
    if (before === weight) return slot;
    slot.held.set(conversationId, weight);
    slot.load += weight - (before ?? 0);
    if (before === undefined) {
      slot.idleSince = now;
      slot.givenAt = now;
    }
    this.#touch(slot);
    return slot;
  }

  #letGo(slot: AgentSlot, conversationId: string, now: number): void {
    slot.load -= slot.held.get(conversationId) ?? 0;
    slot.held.delete(conversationId);
    slot.idleSince = now;
    this.#touch(slot);
  }

  /** Their turn is another now. */
  #touch(slot: AgentSlot): void {
    slot.stamp += 1;
    if (slot.agent.acceptsWork && slot.load < slot.limit) {
      this.#seeking.add(slot);
      this.#unplaced.add(slot);
    } else {
      this.#seeking.delete(slot);
      this.#unplaced.delete(slot);
    }
  }
}
