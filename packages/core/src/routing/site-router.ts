import { insertSorted } from './insert-sorted.ts';

/** An agent as routing sees them. */
export interface RoutableAgent {
  readonly id: string;
  readonly siteIds: readonly string[];
  /** Available, connected, not paused: see `acceptsWork`. */
  readonly acceptsWork: boolean;
  /** Lost a moment ago and expected back: gets nothing new, but still counts as staff and keeps their turn (P3). */
  readonly inGrace?: boolean;
  readonly capacity: number;
}

/** A waiting conversation as routing sees it. */
export interface RoutableConversation {
  readonly id: string;
  readonly siteId: string;
  readonly waitingSince: number;
  readonly preferredAgentId: string | null;
}

/** A match, already counted in the agent's load; it takes effect only through the store's compare-and-set (R7). */
export interface Assignment {
  readonly conversationId: string;
  readonly agentId: string;
  readonly because: 'sticky' | 'longestIdle';
}

interface AgentSlot {
  agent: RoutableAgent;
  /** Conversations that count against the capacity. */
  readonly held: Set<string>;
  /** When the last assignment or release happened: the smaller, the longer idle. */
  idleSince: number;
}

/**
 * Matches waiting conversations with agents. Holds no truth: it is rebuilt from rows, told of every change, and what it
 * proposes may be refused by the store. Every method that can make a match possible is followed by `match`; there is no
 * sweep (R1). Order is age (R2); among agents who fit, the one who had the contact last, then the longest idle (R4).
 */
export class Router {
  readonly #agents = new Map<string, AgentSlot>();
  readonly #waiting = new Map<string, RoutableConversation[]>();
  readonly #waitingById = new Map<string, RoutableConversation>();
  /** Who holds a conversation: one agent at most, and nobody while it waits. */
  readonly #holders = new Map<string, AgentSlot>();

  /** An agent came, went or changed; their held conversations stay counted. */
  setAgent(agent: RoutableAgent, now: number): void {
    const slot = this.#agents.get(agent.id);
    if (!slot) {
      this.#agents.set(agent.id, { agent, held: new Set(), idleSince: now });
      return;
    }
    // Coming back to work starts the idle time anew: nobody gains by having been away. A blip of the network is no absence.
    if (agent.acceptsWork && !slot.agent.acceptsWork && !slot.agent.inGrace) slot.idleSince = now;
    slot.agent = agent;
  }

  /** A conversation waits, and nobody holds it any more. Told twice, it keeps the newer facts. */
  addWaiting(conversation: RoutableConversation): void {
    this.removeWaiting(conversation.id);
    this.#letGo(conversation.id);
    this.#waitingById.set(conversation.id, conversation);
    const queue = this.#waiting.get(conversation.siteId) ?? [];
    this.#waiting.set(conversation.siteId, queue);
    insertSorted(queue, conversation, olderFirst);
  }

  /** A conversation waits no longer: assigned, claimed, resolved or ended. */
  removeWaiting(conversationId: string): void {
    const known = this.#waitingById.get(conversationId);
    if (!known) return;
    this.#waitingById.delete(conversationId);
    const queue = this.#waiting.get(known.siteId);
    const index = queue?.indexOf(known) ?? -1;
    if (index >= 0) queue?.splice(index, 1);
  }

  /**
   * An agent holds a conversation, whoever gave it; whoever had it before no longer does. Claims by hand may go beyond
   * the capacity.
   */
  hold(agentId: string, conversationId: string, now: number): void {
    this.removeWaiting(conversationId);
    const slot = this.#agents.get(agentId) ?? this.#addUnknown(agentId, now);
    if (this.#holders.get(conversationId) === slot) return;
    this.#letGo(conversationId);
    this.#holders.set(conversationId, slot);
    slot.held.add(conversationId);
    slot.idleSince = now;
  }

  /** An agent no longer holds a conversation; nothing happens when somebody else has it by now. */
  release(agentId: string, conversationId: string, now: number): void {
    const slot = this.#agents.get(agentId);
    if (!slot || this.#holders.get(conversationId) !== slot) return;
    this.#letGo(conversationId);
    slot.idleSince = now;
  }

  /** Conversations an agent holds now. */
  loadOf(agentId: string): number {
    return this.#agents.get(agentId)?.held.size ?? 0;
  }

  /** The conversations an agent holds now, in the order in which they came. */
  heldBy(agentId: string): readonly string[] {
    return [...(this.#agents.get(agentId)?.held ?? [])];
  }

  /** The conversations that wait on a site, oldest wait first; at most `limit`. */
  waitingIn(siteId: string, limit: number): readonly string[] {
    return (this.#waiting.get(siteId) ?? []).slice(0, limit).map(({ id }) => id);
  }

  /**
   * Whether a site has anybody who takes work, were they free: what visitors are told. A lost socket within the grace
   * time changes nothing, so that visitors do not hear of every reload of a console.
   */
  isStaffed(siteId: string): boolean {
    for (const { agent } of this.#agents.values()) {
      if ((agent.acceptsWork || agent.inGrace) && agent.capacity > 0 && agent.siteIds.includes(siteId))
        return true;
    }
    return false;
  }

  /** Every match that is possible now, oldest wait first. Each is held at once, so that none is proposed twice. */
  match(siteId: string, now: number): readonly Assignment[] {
    const queue = this.#waiting.get(siteId);
    const assignments: Assignment[] = [];
    for (let first = queue?.[0]; first; first = queue?.[0]) {
      const sticky = first.preferredAgentId === null ? undefined : this.#agents.get(first.preferredAgentId);
      const isSticky = sticky !== undefined && canTake(sticky, siteId);
      const slot = isSticky ? sticky : this.#longestIdle(siteId);
      if (!slot) break;
      this.hold(slot.agent.id, first.id, now);
      assignments.push({
        conversationId: first.id,
        agentId: slot.agent.id,
        because: isSticky ? 'sticky' : 'longestIdle',
      });
    }
    return assignments;
  }

  #letGo(conversationId: string): void {
    this.#holders.get(conversationId)?.held.delete(conversationId);
    this.#holders.delete(conversationId);
  }

  /** What an agent holds counts even when it is told before the agent is: nobody begins with room they do not have. */
  #addUnknown(id: string, now: number): AgentSlot {
    const agent = { id, siteIds: [], acceptsWork: false, capacity: 0 };
    const slot: AgentSlot = { agent, held: new Set(), idleSince: now };
    this.#agents.set(id, slot);
    return slot;
  }

  #longestIdle(siteId: string): AgentSlot | undefined {
    let best: AgentSlot | undefined;
    for (const slot of this.#agents.values()) {
      if (canTake(slot, siteId) && (!best || slot.idleSince < best.idleSince)) best = slot;
    }
    return best;
  }
}

function canTake(slot: AgentSlot, siteId: string): boolean {
  return (
    slot.agent.acceptsWork && slot.held.size < slot.agent.capacity && slot.agent.siteIds.includes(siteId)
  );
}

function olderFirst(a: RoutableConversation, b: RoutableConversation): number {
  return a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : 1);
}
