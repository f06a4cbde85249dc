import type { AgentClient, Inbox, InboxHandle, InboxView, Readable } from '@deskbell/sdk/agent';

/**
 * The inboxes of one site. "Mine" and "waiting" are always followed, for their counts and for what is unread; "all" only
 * while somebody looks at it, because its activity is a lot of traffic.
 */
export class InboxSet {
  readonly siteId: string;
  readonly #client: AgentClient;
  readonly #mine: InboxHandle;
  readonly #waiting: InboxHandle;
  #all: InboxHandle | undefined;

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

  /** The list of a view. Leaving "all" stops following it. */
  show(view: InboxView): InboxHandle {
    if (view === 'all') return (this.#all ??= this.#client.openInbox(this.siteId, 'all'));
    this.#all?.close();
    this.#all = undefined;
    return view === 'mine' ? this.#mine : this.#waiting;
  }

  close(): void {
    this.#mine.close();
    this.#waiting.close();
    this.#all?.close();
    this.#all = undefined;
  }
}
