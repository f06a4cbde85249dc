import type { ConversationStatus } from '@deskbell/protocol';
import type { Conversation } from '../conversation/conversation.ts';
import type { BookAgents } from './book-agents.ts';
import type { BookSite, BookSites } from './book-sites.ts';
import type { BookView } from './book-types.ts';
import type { BookWakes } from './book-wakes.ts';
import type { KeptConversation, WaitingConversation } from './kept-conversation.ts';
import { routableOf } from './routable-of.ts';
import type { Hold, RoutableConversation } from './routable.ts';
import type { Router } from './router.ts';
import { silentAt } from './silence.ts';

/** The conversations of a routing book: each stands where its status says. */
export class BookConversations {
  readonly #router: Router;
  readonly #sites: BookSites;
  readonly #agents: BookAgents;
  readonly #wakes: BookWakes;
  readonly #kept = new Map<string, KeptConversation>();

  constructor(router: Router, sites: BookSites, agents: BookAgents, wakes: BookWakes) {
    this.#router = router;
    this.#sites = sites;
    this.#agents = agents;
    this.#wakes = wakes;
  }

  ids(): Iterable<string> {
    return this.#kept.keys();
  }

  statusCounts(): ReadonlyMap<ConversationStatus, number> {
    const counts = new Map<ConversationStatus, number>();
    for (const { view } of this.#kept.values()) {
      const { status } = view.conversation;
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    return counts;
  }

  versionOf(id: string): number | undefined {
    return this.#kept.get(id)?.view.conversation.version;
  }

  siteOf(id: string): string | undefined {
    return this.#kept.get(id)?.view.conversation.siteId;
  }

  set(view: BookView, now: number): void {
    const { conversation } = view;
    const { id, status } = conversation;
    const known = this.#kept.get(id);
    if (status === 'bot' || status === 'resolved' || status === 'closed') {
      this.forget(id, now);
      return;
    }
    // A message does not change how it waits.
    if (
      status === 'queued' &&
      known?.view.conversation.version === conversation.version &&
      this.#router.isWaiting(id)
    ) {
      known.view = view;
      return;
    }
    if (known && isAlike(known, view)) {
      known.view = view;
      return;
    }
    const kept = known ?? emptyKept(view);
    this.#kept.set(id, kept);
    this.#uncount(kept);
    kept.view = view;
    const site = this.#sites.get(conversation.siteId);
    site.conversationIds.add(id);
    const before = kept.holders;
    // What was proposed is over, one way or the other.
    kept.holders = [];
    this.#place(kept, site, now);
    this.#tell(kept, before, now);
  }

  forget(conversationId: string, now: number): void {
    const kept = this.#kept.get(conversationId);
    if (!kept) return;
    this.#kept.delete(conversationId);
    kept.wakeAt = null;
    this.#uncount(kept);
    this.#sites.find(kept.view.conversation.siteId)?.conversationIds.delete(conversationId);
    this.#router.remove(conversationId, now);
    const before = kept.holders;
    kept.holders = [];
    this.#tell(kept, before, now);
  }

  /** Before a plan changes: takes the waiting ones of a site out of the router, and all out of the counts. */
  takeOut(siteId: string, now: number): void {
    for (const kept of this.#of(siteId)) {
      const { id } = kept.view.conversation;
      if (this.#router.isWaiting(id)) this.#router.remove(id, now);
      this.#uncount(kept);
    }
  }

  /** After a plan has changed: puts all of a site where they belong. What was proposed stays so. */
  putBack(siteId: string, now: number): void {
    const site = this.#sites.get(siteId);
    for (const kept of this.#of(siteId)) {
      const before = kept.holders;
      this.#place(kept, site, now);
      this.#tell(kept, before, now);
    }
  }

  waiting(conversationId: string): WaitingConversation | undefined {
    const kept = this.#kept.get(conversationId);
    if (!kept?.routable || !kept.queue) return undefined;
    const { routable, queue } = kept;
    const site = this.#sites.get(routable.siteId);
    return {
      routable,
      version: kept.view.conversation.version,
      queue,
      queuePlan: site.queuePlan(queue.id),
      queues: routable.queueIds.flatMap((id) => site.findQueue(id) ?? []),
      isOpen: this.#router.isWaiting(conversationId) || kept.holders.length > 0,
    };
  }

  /** The router holds it for an agent, until the store has said what came of it. */
  proposed(conversationId: string, agentId: string): void {
    const kept = this.#kept.get(conversationId);
    if (!kept) return;
    kept.holders = [agentId];
  }

  /** A visitor may have fallen silent, or the hours have changed for one who waits; returns whose load is another. */
  wake(kept: KeptConversation, now: number): readonly string[] {
    const before = kept.silent;
    const { conversation } = kept.view;
    if (this.#kept.get(conversation.id) !== kept) return [];
    if (conversation.status === 'queued') {
      this.#uncount(kept);
      this.#place(kept, this.#sites.get(conversation.siteId), now);
      return [];
    }
    this.set(kept.view, now);
    return kept.silent === before ? [] : kept.holders;
  }

  #place(kept: KeptConversation, site: BookSite, now: number): void {
    const { conversation } = kept.view;
    const { id, handling } = conversation;
    const { plan, crisis } = site;
    kept.queue = site.queue(handling.queueId);
    if (conversation.status === 'queued') {
      kept.silent = false;
      kept.routable = routableOf(conversation, plan, crisis);
      kept.queue.add(kept.routable);
      const [proposedTo] = kept.holders;
      if (proposedTo === undefined) {
        // While its hours are off nobody is asked: what visitors are told is what routing does (E6).
        if (isOpen(kept.routable, site, now)) this.#router.addWaiting(kept.routable, now);
        else this.#router.remove(id, now);
        this.#wakes.set(kept, hoursChangeAt(kept.routable, site, now));
      } else this.#router.hold(id, [{ agentId: proposedTo, weight: plan.chatWeight }], now);
      return;
    }
    if (conversation.status === 'offered') kept.queue.offered += 1;
    if (conversation.status === 'active') kept.queue.active += 1;
    const falls = silentAt(kept.view, plan.silentAfterMs);
    kept.silent = falls !== null && falls <= now;
    if (!kept.silent) this.#wakes.set(kept, falls);
    const holds = holdsOf(conversation, kept.silent ? 0 : plan.chatWeight);
    this.#router.hold(id, holds, now);
    kept.holders = holds.map(({ agentId }) => agentId);
  }

  *#of(siteId: string): Iterable<KeptConversation> {
    for (const id of this.#sites.find(siteId)?.conversationIds ?? []) {
      const kept = this.#kept.get(id);
      if (kept) yield kept;
    }
  }

  /** Takes it out of the counts of its queue. */
  #uncount(kept: KeptConversation): void {
    const { queue, routable, view } = kept;
    if (!queue) return;
    if (routable) queue.remove(routable);
    else if (view.conversation.status === 'offered') queue.offered -= 1;
    else if (view.conversation.status === 'active') queue.active -= 1;
    kept.queue = null;
    kept.routable = null;
  }

  /** Whoever had it and whoever has it: their load and pace may be others. */
  #tell({ view: { conversation }, holders }: KeptConversation, before: readonly string[], now: number): void {
    for (const agentId of new Set([...before, ...holders])) {
      const slot = this.#agents.get(agentId);
      if (!slot) continue;
      const isOpen =
        conversation.status === 'queued'
          ? holders.includes(agentId)
          : conversation.status === 'offered' && conversation.agent.id === agentId;
      if (!isOpen) this.#agents.settle(slot, conversation.id, holders.includes(agentId), now);
      this.#agents.seat(slot);
    }
  }
}

/** One more message of somebody who waits for an answer already: nobody's load, place or silence is another. */
function isAlike({ view: before, silent }: KeptConversation, view: BookView): boolean {
  const { status, version } = view.conversation;
  const isSame = status === 'active' && before.conversation.version === version && !silent;
  return isSame && before.awaitingReplySince !== null && view.awaitingReplySince !== null;
}

/** Whether any of the queues that may serve it keeps its hours now. */
function isOpen({ queueIds }: RoutableConversation, site: BookSite, now: number): boolean {
  return queueIds.some((queueId) => site.queuePlan(queueId).calendar?.isOpen(now) ?? true);
}

function hoursChangeAt({ queueIds }: RoutableConversation, site: BookSite, now: number): number | null {
  const changes = queueIds.flatMap((queueId) => site.queuePlan(queueId).calendar?.nextChange(now) ?? []);
  return changes.length === 0 ? null : Math.min(...changes);
}

function holdsOf(conversation: Conversation, weight: number): readonly Hold[] {
  switch (conversation.status) {
    case 'offered': {
      const { agent, returnTo } = conversation;
      const offered = { agentId: agent.id, weight };
      // Whose it stays until it is accepted goes on counting it.
      return returnTo && returnTo.id !== agent.id ? [{ agentId: returnTo.id, weight }, offered] : [offered];
    }
    case 'active':
      return [{ agentId: conversation.agent.id, weight }];
    case 'snoozed':
      return [{ agentId: conversation.agent.id, weight: 0 }];
    default:
      return [];
  }
}

function emptyKept(view: BookView): KeptConversation {
  return {
    kind: 'conversation',
    view,
    routable: null,
    queue: null,
    holders: [],
    silent: false,
    wakeAt: null,
  };
}
