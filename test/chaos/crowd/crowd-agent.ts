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

/** An agent's desk with the real SDK in it, which follows every conversation it hears of, and may answer each message. */
export class CrowdAgent {
  readonly name: string;
  readonly client: AgentClient;
  answers = true;
  readonly #log: SendLog;
  readonly #watched = new Set<string>();
  #replies = 0;

  constructor({ name, url, token, device, log }: CrowdAgentOptions) {
    this.name = name;
    this.#log = log;
    this.client = connect({ url, token, platform: device.openTab().platform });
    this.client.on('message', ({ conversationId, item }) => {
      this.watch(conversationId);
      if (this.answers && item.body.type === 'message' && item.author.kind === 'visitor') {
        this.reply(conversationId, item.body.text);
      }
    });
    this.client.open();
  }

  watch(conversationId: string): void {
    if (this.#watched.has(conversationId)) return;
    this.#watched.add(conversationId);
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
    this.watch(conversationId);
    const { timeline } = this.client.conversations.get(conversationId);
    await waitFor(
      (changed) => timeline.subscribe(changed),
      () => timeline.value.status === 'ready' && timeline.value.items.length > 0,
      { what: 'the conversation on the screen' },
    );
  }

  /** What stands on the screen when this conversation is open. */
  async view(conversationId: string): Promise<View> {
    this.watch(conversationId);
    const { timeline, messages } = this.client.conversations.get(conversationId);
    while (!timeline.value.complete && (await messages.loadOlder())) continue;
    return viewOf(`screen of ${this.name}`, conversationId, timeline.value.items);
  }
}
