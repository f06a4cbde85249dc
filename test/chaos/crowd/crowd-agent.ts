import { type AgentClient, connect } from '@deskbell/sdk/agent';
import { waitFor } from '@deskbell/testkit';
import type { View } from '../checker/check-history.ts';
import type { Device } from './device.ts';
import type { SendLog } from './send-log.ts';
import { viewOf } from './view-of.ts';

export interface CrowdAgentOptions {
  readonly name: string;
  readonly url: string;
  readonly token: string;
  readonly device: Device;
  readonly log: SendLog;
}

/** As many conversations as one desk follows at a time; a server takes a hundred, and one is opened to be looked at. */
const FOLLOWED = 80;

/** An agent's desk with the real SDK in it, which follows the conversations it hears of, and may answer each message. */
export class CrowdAgent {
  readonly name: string;
  readonly client: AgentClient;
  answers = true;
  readonly #log: SendLog;
  readonly #followed = new Set<string>();
  #replies = 0;

  constructor({ name, url, token, device, log }: CrowdAgentOptions) {
    this.name = name;
    this.#log = log;
    this.client = connect({ url, token, platform: device.openTab().platform });
    this.client.on('message', ({ conversationId, item }) => {
      this.follow(conversationId);
      if (this.answers && item.body.type === 'message' && item.author.kind === 'visitor') {
        this.reply(conversationId, item.body.text);
      }
    });
    this.client.open();
  }

  /** Keeps the conversation open on the screen, if there is room. */
  follow(conversationId: string): void {
    if (this.#followed.has(conversationId) || this.#followed.size >= FOLLOWED) return;
    this.#followed.add(conversationId);
    this.client.conversations.get(conversationId).watch();
  }

  reply(conversationId: string, to: string): void {
    this.#replies += 1;
    const text = `${this.name} reply ${String(this.#replies)} to ${to}`;
    this.#log.send(this.name, text, async () => {
      await this.client.conversations.get(conversationId).messages.send(text);
      return conversationId;
    });
  }

  /** Resolves when the conversation is open on the screen, and followed. */
  async opened(conversationId: string): Promise<void> {
    this.follow(conversationId);
    const { timeline } = this.client.conversations.get(conversationId);
    await waitFor(
      (changed) => timeline.subscribe(changed),
      () => timeline.value.status === 'ready' && timeline.value.items.length > 0,
      { what: 'the conversation on the screen' },
    );
  }

  /**
   * What stands on the screen when this conversation is open, as soon as it has the text with this number; after `patienceMs` whatever
   * it has then.
   */
  async view(conversationId: string, lastSeq: number, patienceMs: number): Promise<View> {
    const handle = this.client.conversations.get(conversationId);
    const { timeline, messages } = handle;
    const stop = handle.watch();
    await waitFor(
      (changed) => timeline.subscribe(changed),
      () => timeline.value.items.some(({ seq }) => seq === lastSeq),
      { timeoutMs: patienceMs },
    ).catch(() => undefined);
    while (!timeline.value.complete && (await messages.loadOlder())) continue;
    stop();
    return viewOf(`screen of ${this.name}`, conversationId, timeline.value.items);
  }
}
