import type { Inbox, InboxHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows a list of conversations while its host is on the page, and renders the host with every change. */
export class FollowedInbox implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #siteId: () => string;
  readonly #open: (siteId: string) => InboxHandle;
  readonly #inbox: ReadableController<Inbox>;
  #handle: InboxHandle | null = null;
  #of = '';
  #connected = false;

  /** @param open opens the list of a site */
  constructor(host: ReactiveControllerHost, siteId: () => string, open: (siteId: string) => InboxHandle) {
    this.#host = host;
    this.#siteId = siteId;
    this.#open = open;
    this.#inbox = new ReadableController(host, () => this.#handle?.inbox);
    host.addController(this);
  }

  /** `null` until it was listed. */
  get inbox(): Inbox | null {
    const { value } = this.#inbox;
    return value === undefined || value.status === 'loading' ? null : value;
  }

  loadMore(): void {
    // It stays as it is: the button is there still.
    this.#handle?.loadMore().catch(() => undefined);
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostUpdated(): void {
    const siteId = this.#siteId();
    if (!this.#connected || (this.#handle !== null && this.#of === siteId)) return;
    this.#handle?.close();
    this.#of = siteId;
    this.#handle = this.#open(siteId);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#handle?.close();
    this.#handle = null;
  }
}
