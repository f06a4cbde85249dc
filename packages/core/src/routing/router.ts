import { insertSorted } from './insert-sorted.ts';

/** An agent as routing sees them. */
export interface RoutableAgent {
  readonly id: string;
  readonly siteIds: readonly string[];
  /** Available, connected, not paused: see `acceptsWork`. */
  readonly acceptsWork: boolean;
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

  /** An agent came, went or changed; their held conversations stay counted. */
  setAgent(agent: RoutableAgent, now: number): void {
    const slot = this.#agents.get(agent.id);
    if (!slot) {
      this.#agents.set(agent.id, { agent, held: new Set(), idleSince: now });
      return;
    }
    // Coming back to work starts the idle time anew: nobody gains by having been away.
    if (agent.acceptsWork && !slot.agent.acceptsWork) slot.idleSince = now;
    slot.agent = agent;
  }

  /** A conversation waits. Told twice, it keeps the newer facts. */
  addWaiting(conversation: RoutableConversation): void {
    this.removeWaiting(conversation.id);
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

  /** An agent holds a conversation, whoever gave it. Claims by hand may go beyond the capacity. */
  hold(agentId: string, conversationId: string, now: number): void {
    this.removeWaiting(conversationId);
    const slot = this.#agents.get(agentId);
    if (!slot || slot.held.has(conversationId)) return;
    slot.held.add(conversationId);
    slot.idleSince = now;
  }

  /** An agent no longer holds a conversation. */
  release(agentId: string, conversationId: string, now: number): void {
    const slot = this.#agents.get(agentId);
    if (slot?.held.delete(conversationId)) slot.idleSince = now;
  }

  /** Conversations an agent holds now. */
  loadOf(agentId: string): number {
    return this.#agents.get(agentId)?.held.size ?? 0;
  }

  /** Whether a site has anybody who could take work now, were there capacity: what visitors are told. */
  isStaffed(siteId: string): boolean {
    for (const { agent } of this.#agents.values()) {
      if (agent.acceptsWork && agent.siteIds.includes(siteId)) return true;
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
