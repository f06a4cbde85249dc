import type { Conversation, EntryDraft, Ids, OutboxEvent } from '@deskbell/core';
import { WEBHOOK_VERSION, type WebhookData, type WebhookPayload } from '@deskbell/protocol';
import { conversationEvents, type Happening } from './conversation-events.ts';
import type { WebhookSubscriptions } from './subscriptions.ts';

const NONE: readonly OutboxEvent[] = [];

interface DeskEventsDependencies {
  readonly subscriptions: WebhookSubscriptions;
  readonly ids: Ids;
  /** Events are stored: they may go out. */
  readonly stored: () => void;
}

/** Makes the events that somebody asked for, to be stored with what they tell of; nothing where nobody did. */
export class DeskEvents {
  readonly #dependencies: DeskEventsDependencies;

  constructor(dependencies: DeskEventsDependencies) {
    this.#dependencies = dependencies;
  }

  /** Of entries of a conversation. `before` is `null` when they begin it. */
  ofChange(
    before: Conversation | null,
    next: Conversation,
    drafts: readonly EntryDraft[],
  ): readonly OutboxEvent[] {
    const { siteId, id } = next;
    if (this.#dependencies.subscriptions.typesOf(siteId).size === 0) return NONE;
    return [...conversationEvents(before, next, drafts)].flatMap((happening) =>
      this.of(siteId, happening, id),
    );
  }

  ofContact(
    siteId: string,
    contact: WebhookData<'contact.changed'>['contact'],
    at: number,
  ): readonly OutboxEvent[] {
    return this.of(siteId, { type: 'contact.changed', at, data: { contact } }, contact.id);
  }

  /**
   * Of anything else, to be stored with it (`addEvents` inside a write, or `store.outbox.add`).
   *
   * @param subject the conversation or contact that it tells of, with which it is erased
   */
  of(siteId: string, happening: Happening, subject: string | null): readonly OutboxEvent[] {
    const { ids, subscriptions } = this.#dependencies;
    if (!subscriptions.typesOf(siteId).has(happening.type)) return NONE;
    return [eventOf({ id: ids.next(), siteId, subject, endpointId: null }, happening)];
  }

  /** To be called after the commit; without it events go out a little later. */
  stored(events: readonly OutboxEvent[]): void {
    if (events.length > 0) this.#dependencies.stored();
  }
}

export function eventOf(
  head: Pick<OutboxEvent, 'id' | 'siteId' | 'subject' | 'endpointId'>,
  { type, at, data }: Happening,
): OutboxEvent {
  const timestamp = new Date(at).toISOString();
  const payload = { type, timestamp, version: WEBHOOK_VERSION, siteId: head.siteId, data } as WebhookPayload;
  return { ...head, type, at, payload: JSON.stringify(payload) };
}
