import type { AgentClient, Inbox, InboxHandle, InboxView, Readable } from '@deskbell/sdk/agent';

/**
 * The inboxes of one site. "Mine" and "waiting" are always followed, for their counts and for what is unread; the
 * others only while somebody looks at them, because the activity of all is a lot of traffic.
 */
export class InboxSet {
  readonly siteId: string;
  readonly #client: AgentClient;
  readonly #mine: InboxHandle;
  readonly #waiting: InboxHandle;
  /** "Snoozed" or "all", while somebody looks at it. */
  #visited: { readonly view: InboxView; readonly handle: InboxHandle } | undefined;

  constructor(client: AgentClient, siteId: string) {
    this.siteId = siteId;
    this.#client = client;
    this.#mine = client.openInbox(siteId, 'mine');
    this.#waiting = client.openInbox(siteId, 'waiting');
  }

  get mine(): Readable<Inbox> {
    return this.#mine.inbox;
  }

  get waiting(): Readable<Inbox> {
    return this.#waiting.inbox;
  }

  /** The list of a view. Leaving "snoozed" or "all" stops following it. */
  show(view: InboxView): InboxHandle {
    if (this.#visited && this.#visited.view !== view) this.#leave();
    if (view === 'mine') return this.#mine;
    if (view === 'waiting') return this.#waiting;
    this.#visited ??= { view, handle: this.#client.openInbox(this.siteId, view) };
    return this.#visited.handle;
  }

  close(): void {
    this.#mine.close();
    this.#waiting.close();
    this.#leave();
  }

  #leave(): void {
    this.#visited?.handle.close();
    this.#visited = undefined;
  }
}
