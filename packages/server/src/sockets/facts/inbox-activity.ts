import type { Clock, ConversationRecord } from '@deskbell/core';
import { LIMITS } from '@deskbell/protocol';
import type { Desk } from '../../desk/desk.ts';
import { rooms } from '../rooms.ts';
import type { AgentNamespace } from '../socket-types.ts';
import { hasListeners } from './has-listeners.ts';

/** At most one fact per site in this time (D7). */
const EVERY_MS = 1_000;

interface SiteActivity {
  /** The newest record of each conversation that followers have not heard of. */
  readonly waiting: Map<string, ConversationRecord>;
  toldAt: number;
  cancel: (() => void) | undefined;
}

/** Tells agents who follow all conversations of a site which ones had activity: the first at once, the rest gathered. */
export class InboxActivity {
  readonly #agents: AgentNamespace;
  readonly #desk: Desk;
  readonly #clock: Clock;
  readonly #sites = new Map<string, SiteActivity>();
  #stopped = false;

  constructor(agents: AgentNamespace, desk: Desk, clock: Clock) {
    this.#agents = agents;
    this.#desk = desk;
    this.#clock = clock;
  }

  add(record: ConversationRecord): void {
    const { id, siteId } = record.conversation;
    if (this.#stopped || !hasListeners(this.#agents, rooms.followers(siteId), null)) return;
    const site = this.#sites.get(siteId) ?? { waiting: new Map(), toldAt: -Infinity, cancel: undefined };
    this.#sites.set(siteId, site);
    site.waiting.set(id, record);
    if (site.cancel) return;
    // In a microtask of the clock at the earliest, so that the entries of one commit go together.
    const at = Math.max(this.#clock.now(), site.toldAt + EVERY_MS);
    site.cancel = this.#clock.wakeAt(at, () => this.#tell(siteId, site));
  }

  stop(): void {
    this.#stopped = true;
    for (const { cancel } of this.#sites.values()) cancel?.();
    this.#sites.clear();
  }

  #tell(siteId: string, site: SiteActivity): void {
    site.cancel = undefined;
    site.toldAt = this.#clock.now();
    const records = [...site.waiting.values()].slice(0, LIMITS.pageConversations);
    for (const { conversation } of records) site.waiting.delete(conversation.id);
    const conversations = records.map((record) => this.#desk.show(record));
    this.#agents.to(rooms.followers(siteId)).emit('inbox:activity', { siteId, conversations });
    if (site.waiting.size > 0) {
      site.cancel = this.#clock.wakeAt(site.toldAt + EVERY_MS, () => this.#tell(siteId, site));
    }
  }
}
