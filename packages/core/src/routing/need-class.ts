import type { SkillNeed } from '../conversation/handling.ts';
import { Heap } from './heap.ts';
import type { AgentSite, RoutableAgent, RoutableConversation, Strategy } from './routable.ts';
import { compareWaiting } from './serving-order.ts';
import { TurnLine } from './turn-line.ts';

/** Below this many stale items nothing is cleared up. */
const SLACK = 32;

/** An agent in the router. */
export interface AgentSlot {
  agent: RoutableAgent;
  /** Who was known first comes first among equals. */
  readonly place: number;
  /** Units by conversation. */
  readonly held: Map<string, number>;
  load: number;
  idleSince: number;
  givenAt: number;
  /** Rises with everything that changes their turn: what was noted before is stale. */
  stamp: number;
  /** The classes of conversations that they could take, had they room, and how good they are at them. */
  readonly classes: Map<NeedClass, Fitness>;
  /** The most units that any of their sites lets them have. */
  limit: number;
  /** The turn that was noted last. */
  turn: Turn | null;
  /** What they call for just now. */
  call: Call | null;
}

/** Something that may be given away now: a conversation that came, or the first that an agent with room could take. */
export interface Call {
  readonly node: WaitingNode;
  readonly slot: AgentSlot | null;
}

export interface Fitness {
  /** The sum of their levels on what is needed. */
  readonly skill: number;
  readonly capacity: number;
}

/** A conversation that waits. */
export interface WaitingNode {
  readonly conversation: RoutableConversation;
  readonly needClass: NeedClass;
  waits: boolean;
}

/** An agent's turn in a class, as it was when they had the stamp. */
interface Turn {
  readonly slot: AgentSlot;
  readonly stamp: number;
  readonly first: number;
  readonly idleSince: number;
}

/**
 * Conversations that ask for the same, and the agents who can do that. Both stand in heaps, so that the next one is found
 * without a search. What has gone from them is skipped when it comes up, and cleared away when it is most of them.
 */
export class NeedClass {
  readonly key: string;
  readonly siteId: string;
  readonly queueIds: readonly string[];
  readonly needs: readonly SkillNeed[];
  readonly weight: number;
  readonly members = new Set<AgentSlot>();
  readonly #strategy: Strategy;
  readonly #waiting = new Heap<WaitingNode>((a, b) => compareWaiting(a.conversation, b.conversation) < 0);
  readonly #turns = new TurnLine<Turn>(isBefore);
  #live = 0;

  constructor(key: string, like: RoutableConversation) {
    this.key = key;
    this.siteId = like.siteId;
    this.queueIds = like.queueIds;
    this.needs = like.needs;
    this.weight = like.weight;
    this.#strategy = like.strategy;
  }

  /** How many wait. */
  get size(): number {
    return this.#live;
  }

  add(node: WaitingNode): void {
    this.#live += 1;
    this.#waiting.push(node);
  }

  /** To be called after a node of this class ceased to wait. */
  left(): void {
    this.#live -= 1;
    if (this.#waiting.size > 2 * this.#live + SLACK) this.#waiting.keep(({ waits }) => waits);
  }

  /** The first who waits and may be given to this agent. */
  firstFor(agentId: string): WaitingNode | undefined {
    const waiting = this.#waiting;
    let passed: WaitingNode[] | undefined;
    let found: WaitingNode | undefined;
    for (let node = waiting.peek(); node; node = waiting.peek()) {
      if (node.waits) {
        if (!node.conversation.excluded.includes(agentId)) {
          found = node;
          break;
        }
        (passed ??= []).push(node);
      }
      waiting.pop();
    }
    if (passed) for (const node of passed) waiting.push(node);
    return found;
  }

  /** Whether the agent could take a conversation of this class now. */
  hasRoomFor(slot: AgentSlot): boolean {
    const fitness = slot.classes.get(this);
    return fitness !== undefined && slot.agent.acceptsWork && this.hasRoom(slot, fitness);
  }

  /** Notes the agent's turn, if they have room. */
  place(slot: AgentSlot): void {
    const fitness = slot.classes.get(this);
    if (!fitness || !slot.agent.acceptsWork || !this.hasRoom(slot, fitness)) return;
    this.#turns.push(this.#turnOf(slot, fitness));
    if (this.#turns.size > 2 * this.members.size + SLACK) this.#turns.keep(isCurrent);
  }

  /** Whose turn it is among those noted and these others; nobody whom the conversation excludes. */
  choose(excluded: readonly string[], others: Iterable<AgentSlot>): AgentSlot | undefined {
    let best = this.#firstTurn(excluded);
    for (const slot of others) {
      const fitness = slot.classes.get(this);
      if (!fitness || !slot.agent.acceptsWork || !this.hasRoom(slot, fitness)) continue;
      if (excluded.includes(slot.agent.id)) continue;
      const turn = this.#turnOf(slot, fitness);
      if (!best || isBefore(turn, best)) best = turn;
    }
    return best?.slot;
  }

  /** Agents whose turn is noted, the next ones among the first; looks at no more than twice as many as it returns. */
  someFree(limit: number): readonly AgentSlot[] {
    const found: AgentSlot[] = [];
    for (const turn of this.#turns.some(2 * limit)) {
      if (isCurrent(turn) && found.push(turn.slot) >= limit) break;
    }
    return found;
  }

  #firstTurn(excluded: readonly string[]): Turn | undefined {
    const turns = this.#turns;
    let passed: Turn[] | undefined;
    let found: Turn | undefined;
    for (let turn = turns.peek(); turn; turn = turns.peek()) {
      if (isCurrent(turn)) {
        if (!excluded.includes(turn.slot.agent.id)) {
          found = turn;
          break;
        }
        (passed ??= []).push(turn);
      }
      turns.pop();
    }
    if (passed) for (const turn of passed) turns.push(turn);
    return found;
  }

  /** Whether their capacity allows for one more of this class. */
  hasRoom(slot: AgentSlot, { capacity }: Fitness): boolean {
    return slot.load < capacity && slot.load + this.weight <= capacity;
  }

  /** Most strategies give an agent the same turn in all classes: then it is one object. */
  #turnOf(slot: AgentSlot, fitness: Fitness): Turn {
    const first = this.#rank(slot, fitness);
    const known = slot.turn;
    if (known && known.stamp === slot.stamp && known.first === first) return known;
    const turn = { slot, stamp: slot.stamp, first, idleSince: slot.idleSince };
    slot.turn = turn;
    return turn;
  }

  /** The smaller, the sooner it is their turn (R4). */
  #rank(slot: AgentSlot, { skill, capacity }: Fitness): number {
    switch (this.#strategy) {
      case 'longest-idle':
        return slot.idleSince;
      case 'least-loaded':
        return slot.load / capacity;
      case 'round-robin':
        return slot.givenAt;
      case 'most-skilled':
        return -skill;
    }
  }
}

/** The key of the class to which a conversation belongs. */
export function classKey(conversation: RoutableConversation): string {
  const { siteId, queueIds, needs, strategy, weight, pure } = conversation;
  let key = `${siteId}|${queueIds.join()}|${strategy}|${String(weight)}|${pure ? 'p' : 'a'}`;
  for (const { skill, level } of needs) key += `|${skill}=${String(level)}`;
  return key;
}

/** An agent's fitness for a site's class; the capacity is the site's own, or theirs. */
export function fitnessOf(agent: RoutableAgent, site: AgentSite, skill: number): Fitness {
  return { skill, capacity: site.capacity ?? agent.capacity };
}

function isCurrent(turn: Turn): boolean {
  return turn.stamp === turn.slot.stamp;
}

function isBefore(a: Turn, b: Turn): boolean {
  if (a.first !== b.first) return a.first < b.first;
  if (a.idleSince !== b.idleSince) return a.idleSince < b.idleSince;
  return a.slot.place < b.slot.place;
}
