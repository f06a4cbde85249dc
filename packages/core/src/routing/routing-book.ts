import type { ConversationStatus } from '@deskbell/protocol';
import { breakDueSince } from '../pace/pause-of.ts';
import type { RoutingEntryBody } from '../conversation/entry-draft.ts';
import { BookAgents } from './book-agents.ts';
import { BookConversations } from './book-conversations.ts';
import { BookSites } from './book-sites.ts';
import type { BookSlot } from './book-slot.ts';
import type { AgentLoad, BookAgent, BookSources, BookView, Proposal, QueueLoad } from './book-types.ts';
import { explainChoice, explainWait } from './explain.ts';
import type { RoutableConversation } from './routable.ts';
import type { KeptConversation, WaitingConversation } from './kept-conversation.ts';
import { Router, type Assignment } from './router.ts';
import { compareWaiting } from './serving-order.ts';
import { Wakes } from './wakes.ts';

/** Rivals that are asked for: as many as an explanation names. */
const RIVALS = 20;

/**
 * Keeps agents, waiting conversations and the router in step, for the server and the simulator alike. No I/O, no timers: it
 * is told of every stored change, and says what to propose (`match`) and when something changes by itself (`nextWakeAt`).
 *
 * Every call that may make a match possible is followed by `match` (R1): `setAgent`, `conversationChanged`, `planChanged`,
 * `wake`. A proposal takes effect through compare-and-set on the conversation's version (R7). When it was stored, and also when it was
 * refused or could not be stored, the caller tells the true record by `conversationChanged`, and matches again.
 *
 * Pace is the caller's: after a commit it stores what `paceAfterGiven` and its sisters return, and tells it by
 * `setAgent`. Between a proposal and that moment the book reckons with it by itself.
 */
export class RoutingBook {
  readonly #router = new Router();
  readonly #sites: BookSites;
  readonly #wakes = new Wakes<BookSlot | KeptConversation>();
  readonly #agents: BookAgents;
  readonly #conversations: BookConversations;

  constructor(sources: BookSources) {
    this.#sites = new BookSites(sources);
    this.#agents = new BookAgents(this.#router, this.#sites, this.#wakes);
    this.#conversations = new BookConversations(this.#router, this.#sites, this.#agents, this.#wakes);
  }

  /** An agent came, went or changed: account, sites, presence, pace. What they hold stays counted. */
  setAgent(agent: BookAgent, now: number): void {
    this.#agents.set(agent, now);
  }

  /** The account is gone. */
  removeAgent(agentId: string, now: number): void {
    this.#agents.remove(agentId, now);
  }

  /**
   * A conversation began or changed; puts it where its status says. Safe to repeat. To be called for messages too, as far as they
   * change `awaitingReplySince` or `visitorMessageAt`: silence gives units back (P2).
   */
  conversationChanged(view: BookView, now: number): void {
    this.#conversations.set(view, now);
  }

  /** Nothing more is to be known of it. */
  forget(conversationId: string, now: number): void {
    this.#conversations.forget(conversationId, now);
  }

  /** Every conversation that waits, is on offer, or has an agent: those that were told of and not forgotten. */
  conversationIds(): Iterable<string> {
    return this.#conversations.ids();
  }

  /** How many of them there are in each status. */
  statusCounts(): ReadonlyMap<ConversationStatus, number> {
    return this.#conversations.statusCounts();
  }

  /** The version at which a conversation was told of last; `undefined` when it is none of those. */
  versionOf(conversationId: string): number | undefined {
    return this.#conversations.versionOf(conversationId);
  }

  /** The site's plan or crisis is another: works out anew everything that follows from them. */
  planChanged(siteId: string, now: number): void {
    const before = this.#sites.find(siteId);
    if (!before) return;
    this.#conversations.takeOut(siteId, now);
    const site = this.#sites.renew(siteId);
    this.#router.planChanged(siteId);
    for (const slot of site.agents) this.#agents.refresh(slot, now);
    this.#conversations.putBack(siteId, now);
  }

  /** Every match that is possible now, in the order of service (R2). Each is held at once, so that none is proposed twice. */
  match(now: number): readonly Proposal[] {
    const proposals: Proposal[] = [];
    for (let next = this.#router.next(now); next; next = this.#router.next(now)) {
      const proposal = this.#propose(next, now);
      if (proposal) proposals.push(proposal);
    }
    return proposals;
  }

  /** The site of a conversation that was told of and not forgotten. */
  siteOf(conversationId: string): string | undefined {
    return this.#conversations.siteOf(conversationId);
  }

  /** Why a conversation waits, for its timeline: bounded work. `undefined` when it does not wait. */
  explainWaiting(conversationId: string): RoutingEntryBody | undefined {
    const waiting = this.#conversations.waiting(conversationId);
    return waiting && explainWait(this.#explained(waiting), waiting.isOpen);
  }

  /** When something changes by itself: the end of a pause, a silence, a day. May be early, never late. */
  nextWakeAt(): number | null {
    return this.#wakes.next();
  }

  /** Takes over what has changed by itself by now; returns whose cards are others. */
  wake(now: number): readonly string[] {
    const agentIds = new Set<string>();
    for (let sleeper = this.#wakes.pop(now); sleeper; sleeper = this.#wakes.pop(now)) {
      if (sleeper.kind === 'agent') {
        this.#agents.refresh(sleeper, now);
        agentIds.add(sleeper.agent.id);
      } else {
        for (const agentId of this.#conversations.wake(sleeper, now)) agentIds.add(agentId);
      }
    }
    return [...agentIds];
  }

  /** Units that an agent has now. */
  loadOf(agentId: string): number {
    return this.#router.loadOf(agentId);
  }

  /**
   * The conversations that count for an agent, in the order in which they came: active, snoozed, on offer to them, and those of theirs
   * that are on offer to a colleague.
   */
  heldBy(agentId: string): readonly string[] {
    return this.#router.heldBy(agentId);
  }

  /** In units; the most that any of their sites lets them have. */
  capacityOf(agentId: string): number {
    return this.#agents.get(agentId)?.capacity ?? 0;
  }

  /** `undefined` for an unknown agent. */
  cardOf(agentId: string, now: number): AgentLoad | undefined {
    const slot = this.#agents.get(agentId);
    if (!slot) return undefined;
    return {
      load: this.#router.loadOf(agentId),
      capacity: slot.capacity,
      pause: slot.pause,
      breakDueSince: breakDueSince(slot.agent.pace, slot, now),
      backAt: slot.agent.pace?.backAt ?? null,
    };
  }

  /** The conversations that wait on a site, in the order of service; at most `limit`. */
  waitingIn(siteId: string, limit: number): readonly string[] {
    const first: RoutableConversation[] = [];
    for (const { waiting } of this.#sites.find(siteId)?.queues ?? []) {
      let taken = 0;
      for (const conversation of waiting) {
        if ((taken += 1) > limit) break;
        first.push(conversation);
      }
    }
    return first
      .sort(compareWaiting)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  /**
   * The place of a conversation among those who wait in the same queue, from 1; `undefined` when it does not wait. The queue is kept as
   * short sorted runs, so that a place costs microseconds among 100,000.
   */
  positionOf(conversationId: string): number | undefined {
    const waiting = this.#conversations.waiting(conversationId);
    return waiting && waiting.queue.waiting.rank(waiting.routable) + 1;
  }

  /**
   * Whether anybody takes work on a site, or in a queue, were they free: what visitors are told. A lost socket within the grace time, and
   * breathing or wrap-up time change nothing.
   */
  isStaffed(siteId: string, queueId?: string): boolean {
    const site = this.#sites.get(siteId);
    if (queueId !== undefined) return site.queue(queueId).staffed.size > 0;
    for (const { staffed } of site.queues) if (staffed.size > 0) return true;
    return false;
  }

  /** Those who take work on a site, were they free: `most` at most, the first by the alphabet. */
  staff(siteId: string, most: number): readonly Pick<BookAgent, 'id' | 'name'>[] {
    const staff = new Map<string, BookAgent>();
    for (const { staffed } of this.#sites.get(siteId).queues)
      for (const { agent } of staffed) staff.set(agent.id, agent);
    return [...staff.values()].sort(byAlphabet).slice(0, most);
  }

  /** Each queue of a site. */
  stateOf(siteId: string): readonly QueueLoad[] {
    return [...this.#sites.get(siteId).queues].map((queue) => queue.load());
  }

  /** The capacity of everybody who is staffed in a queue, those who serve others too in full. */
  onDutyUnits(siteId: string, queueId: string): number {
    return this.#sites.get(siteId).queue(queueId).units;
  }

  #propose({ conversation, agentId, sticky, rivals }: Assignment, now: number): Proposal | undefined {
    const waiting = this.#conversations.waiting(conversation.id);
    const slot = this.#agents.get(agentId);
    if (!waiting || !slot) return undefined;
    const { queuePlan, version } = waiting;
    const { mode } = queuePlan;
    const others = rivals(RIVALS).flatMap((id) => this.#agents.get(id) ?? []);
    const why = explainChoice(
      this.#explained(waiting),
      mode === 'offer' ? 'offered' : 'assigned',
      slot,
      sticky,
      others,
    );
    this.#conversations.proposed(conversation.id, agentId);
    this.#agents.promise(slot, conversation.id, queuePlan, now);
    const agent = { id: agentId, name: slot.agent.name };
    return {
      conversationId: conversation.id,
      siteId: conversation.siteId,
      version,
      agentId,
      agent,
      mode,
      why,
    };
  }

  #explained({ routable, queues }: WaitingConversation) {
    return {
      conversation: routable,
      queues,
      loadOf: (agentId: string) => this.#router.loadOf(agentId),
    };
  }
}

/** The same on every machine, whatever its language. */
function byAlphabet({ name: a }: BookAgent, { name: b }: BookAgent): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
