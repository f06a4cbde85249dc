import type { RoutableAgent, RoutableConversation } from '@deskbell/core';
import { headStart } from './big-desk.ts';

/** What is measured: an agent ends a conversation and gets the next, or one comes and finds an agent. */
export interface Desk {
  addAgent(agent: RoutableAgent): void;
  arrive(conversation: RoutableConversation, now: number): void;
  /** Agent and conversation of the next match. */
  next(now: number): readonly [string, string] | undefined;
  end(conversationId: string, now: number): void;
}

interface Slot {
  readonly agent: RoutableAgent;
  readonly skills: ReadonlyMap<string, number>;
  load: number;
  idleSince: number;
}

function slotOf(agent: RoutableAgent): Slot {
  return { agent, skills: agent.sites[0]?.skills ?? new Map(), load: 0, idleSince: 0 };
}

function fits({ agent, skills, load }: Slot, { needs, weight }: RoutableConversation): boolean {
  if (!agent.acceptsWork || load + weight > agent.capacity) return false;
  return needs.every(({ skill, level }) => (skills.get(skill) ?? 0) >= level);
}

/** Looks at everything each time: what most desks do. */
export class PlainScan implements Desk {
  readonly #slots = new Map<string, Slot>();
  readonly #waiting = new Map<string, RoutableConversation>();
  readonly #holders = new Map<string, Slot>();
  #freed: Slot | undefined;
  #came: RoutableConversation | undefined;

  addAgent(agent: RoutableAgent): void {
    this.#slots.set(agent.id, slotOf(agent));
  }

  arrive(conversation: RoutableConversation): void {
    this.#waiting.set(conversation.id, conversation);
    this.#came = conversation;
  }

  end(conversationId: string, now: number): void {
    const slot = this.#holders.get(conversationId);
    if (!slot) return;
    this.#holders.delete(conversationId);
    slot.load -= 1;
    slot.idleSince = now;
    this.#freed = slot;
  }

  next(now: number): readonly [string, string] | undefined {
    const freed = this.#freed;
    const came = this.#came;
    this.#freed = undefined;
    this.#came = undefined;
    if (freed) {
      let first: RoutableConversation | undefined;
      for (const one of this.#waiting.values()) {
        if ((!first || headStart(one) < headStart(first)) && fits(freed, one)) first = one;
      }
      return first && this.#give(freed, first, now);
    }
    if (!came) return undefined;
    return this.#serve(came, now);
  }

  /** Gives an agent something to begin with: the first that came, as any that fits will do. */
  seize(agentId: string, now: number): readonly [string, string] | undefined {
    const slot = this.#slots.get(agentId);
    this.#came = undefined;
    if (slot)
      for (const one of this.#waiting.values()) if (fits(slot, one)) return this.#give(slot, one, now);
    return undefined;
  }

  #serve(came: RoutableConversation, now: number): readonly [string, string] | undefined {
    let best: Slot | undefined;
    for (const slot of this.#slots.values()) {
      if ((!best || slot.idleSince < best.idleSince) && fits(slot, came)) best = slot;
    }
    return best && this.#give(best, came, now);
  }

  #give(slot: Slot, { id }: RoutableConversation, now: number): readonly [string, string] {
    this.#waiting.delete(id);
    this.#holders.set(id, slot);
    slot.load += 1;
    slot.idleSince = now;
    return [slot.agent.id, id];
  }
}

/** A heap of waiting conversations for each set of needs, and nothing more: no strategies, exclusions, sites or removals. */
export class BareHeaps implements Desk {
  readonly #slots = new Map<string, Slot>();
  readonly #heaps = new Map<string, RoutableConversation[]>();
  readonly #holders = new Map<string, Slot>();
  #freed: Slot | undefined;

  addAgent(agent: RoutableAgent): void {
    this.#slots.set(agent.id, slotOf(agent));
  }

  arrive(conversation: RoutableConversation): void {
    const key = conversation.needs.map(({ skill }) => skill).join('|');
    const heap = this.#heaps.get(key) ?? [];
    this.#heaps.set(key, heap);
    push(heap, conversation);
  }

  end(conversationId: string, now: number): void {
    const slot = this.#holders.get(conversationId);
    if (!slot) return;
    this.#holders.delete(conversationId);
    slot.load -= 1;
    slot.idleSince = now;
    this.#freed = slot;
  }

  next(now: number): readonly [string, string] | undefined {
    const slot = this.#freed;
    this.#freed = undefined;
    if (!slot) return undefined;
    let first: RoutableConversation[] | undefined;
    for (const heap of this.#heaps.values()) {
      const head = heap[0];
      if (!head || !fits(slot, head)) continue;
      if (!first?.[0] || headStart(head) < headStart(first[0])) first = heap;
    }
    const conversation = first && pop(first);
    if (!conversation) return undefined;
    this.#holders.set(conversation.id, slot);
    slot.load += 1;
    slot.idleSince = now;
    return [slot.agent.id, conversation.id];
  }

  /** Gives an agent something to begin with. */
  seize(agentId: string, now: number): readonly [string, string] | undefined {
    this.#freed = this.#slots.get(agentId);
    return this.next(now);
  }
}

function push(heap: RoutableConversation[], item: RoutableConversation): void {
  let index = heap.push(item) - 1;
  while (index > 0) {
    const parent = (index - 1) >>> 1;
    const above = heap[parent];
    if (!above || headStart(above) <= headStart(item)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = item;
}

function pop(heap: RoutableConversation[]): RoutableConversation | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    const left = heap[child];
    const right = heap[child + 1];
    if (!left) break;
    if (right && headStart(right) < headStart(left)) child += 1;
    const below = heap[child];
    if (!below || headStart(below) >= headStart(last)) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
  return first;
}
