/** Something that happened, kept for those who asked to be told of it. */
export interface OutboxEvent {
  /** The same however often it is sent: receivers tell repetitions by it. */
  readonly id: string;
  readonly siteId: string;
  /** A name in protocol's `webhookEvents`. */
  readonly type: string;
  readonly at: number;
  /** The conversation or contact that it tells of, with which it is erased (A7); `null`: nobody's. */
  readonly subject: string | null;
  /** The one endpoint that it is for; `null`: all that asked for its type. */
  readonly endpointId: string | null;
  /** What receivers are told, as JSON. */
  readonly payload: string;
}

/** An event and those it goes to. */
export interface Dispatch {
  readonly eventId: string;
  readonly endpointIds: readonly string[];
}

/**
 * Events on their way out, written in the transaction of what they tell (`AppendRequest.events`): what was stored will be told, and
 * what was not will not.
 */
export interface OutboxStore {
  /** For what is stored elsewhere, or not at all. The same id again does nothing. */
  add(events: readonly OutboxEvent[]): Promise<void>;
  /** Events that were handed on to nobody yet, oldest first. */
  pending(limit: number): Promise<readonly OutboxEvent[]>;
  /** Makes a delivery, due at `at`, for each endpoint that is still there, all in one. Safe to repeat. */
  dispatch(dispatches: readonly Dispatch[], at: number): Promise<void>;
  find(eventId: string): Promise<OutboxEvent | undefined>;
  /** A site's events of a period (`from` included, `to` not), oldest first, after the one named. */
  listOfSite(
    siteId: string,
    period: { readonly from: number; readonly to: number },
    after: { readonly at: number; readonly id: string } | null,
    limit: number,
  ): Promise<readonly OutboxEvent[]>;
  /** Removes what tells of these conversations or contacts, with its deliveries, also what waits (A7). */
  erase(subjects: readonly string[]): Promise<void>;
  /** Removes events from before a time with their deliveries, at most `limit` of them; how many there were. */
  purge(before: number, limit: number): Promise<number>;
}
