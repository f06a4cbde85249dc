import type { AgentClient, Inbox, InboxHandle, InboxOptions, InboxView, Readable } from '@deskbell/sdk/agent';

/**
 * The inboxes of one site. "Mine" and "waiting" are always followed, for their counts and for what is unread; the
 * others only while somebody looks at them, because the activity of all is a lot of traffic.
 */
export class InboxSet {
  readonly siteId: string;
  readonly #client: AgentClient;
  readonly #mine: InboxHandle;
  readonly #waiting: InboxHandle;
  /** Any other list, while somebody looks at it. */
  #visited: { readonly key: string; readonly handle: InboxHandle } | undefined;

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

  /** The list of a view, or of what a filter lets through. Leaving one that is not always followed closes it. */
  show(view: InboxView, options: InboxOptions = {}): InboxHandle {
    const key = JSON.stringify([view, options]);
    if (this.#visited && this.#visited.key !== key) this.#leave();
    const isPlain = options.filter === undefined && options.order === undefined;
    if (isPlain && view === 'mine') return this.#mine;
    if (isPlain && view === 'waiting') return this.#waiting;
    this.#visited ??= { key, handle: this.#client.openInbox(this.siteId, view, options) };
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
