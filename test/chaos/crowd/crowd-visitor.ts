import { connect, type VisitorClient } from '@deskbell/sdk/visitor';
import { type FakeTab, waitFor } from '@deskbell/testkit';
import type { View } from '../checker/check-history.ts';
import type { Device } from './device.ts';
import type { SendLog } from './send-log.ts';
import { viewOf } from './view-of.ts';

export interface CrowdVisitorOptions {
  readonly name: string;
  readonly url: string;
  readonly siteId: string;
  readonly origin: string;
  readonly device: Device;
  readonly log: SendLog;
}

/** A visitor's tab with the real SDK in it. */
export class CrowdVisitor {
  readonly name: string;
  readonly device: Device;
  client: VisitorClient;
  #tab: FakeTab;
  #isClosed = false;
  readonly #options: CrowdVisitorOptions;

  constructor(options: CrowdVisitorOptions) {
    this.#options = options;
    this.name = options.name;
    this.device = options.device;
    this.#tab = options.device.openTab();
    this.client = this.#connect();
  }

  get conversationId(): string | null {
    return this.client.conversations.current.value.id;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  send(text: string): void {
    const { log, device } = this.#options;
    const { client } = this;
    log.send(
      this.name,
      text,
      async () => {
        await client.conversations.current.value.messages.send(text);
        return client.conversations.current.value.id;
      },
      () => device.outbox.includes(text),
    );
  }

  /** Resolves when the device has kept, or already sent, everything that was given to it. */
  async keptAll(): Promise<void> {
    const { device, client } = this;
    const unsaved = (): boolean => {
      const { items } = client.conversations.current.value.timeline.value;
      const kept = new Set(device.outbox);
      return items.some(({ seq, body }) => seq === null && body.type === 'message' && !kept.has(body.text));
    };
    await waitFor(
      (changed) => device.onKept(changed),
      () => !unsaved(),
      { what: 'the texts to be kept' },
    );
  }

  /** The tab comes to the front. */
  wake(): void {
    this.#tab.wake();
  }

  /** Kills the tab, as a crash of the browser does. */
  async kill(): Promise<void> {
    this.#isClosed = true;
    this.#tab.kill();
    await this.client.close();
  }

  /** Opens the page again, on the same device. */
  reopen(): void {
    this.#isClosed = false;
    this.#tab = this.device.openTab();
    this.client = this.#connect();
    this.client.open();
  }

  /** What stands on the screen. */
  async view(): Promise<View | undefined> {
    const { id, timeline, messages } = this.client.conversations.current.value;
    if (id === null) return undefined;
    while (!timeline.value.complete && (await messages.loadOlder())) continue;
    return viewOf(`screen of ${this.name}`, id, timeline.value.items);
  }

  #connect(): VisitorClient {
    const { url, siteId, origin } = this.#options;
    return connect({ url, siteId, origin, platform: this.#tab.platform });
  }
}
