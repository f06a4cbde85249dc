import { defaultPlatform } from '@deskbell/sdk';
import { type RawAnswer, RawClient, type RawClientOptions } from './raw-client.ts';
import type { SendLog } from './send-log.ts';

export interface RawWriterOptions extends RawClientOptions {
  /** Must begin with `raw`: such a one may be refused. */
  readonly name: string;
  readonly log: SendLog;
}

/**
 * A visitor without an SDK who writes texts, once each, and whose texts the checker knows. Each counts as an author's only one: whoever
 * does not wait for answers is promised no order of their own.
 */
export class RawWriter {
  readonly client: RawClient;
  readonly #name: string;
  readonly #log: SendLog;
  readonly #platform = defaultPlatform();
  conversationId: string | null = null;

  private constructor(client: RawClient, { name, log }: RawWriterOptions) {
    this.client = client;
    this.#name = name;
    this.#log = log;
  }

  static async connect(options: RawWriterOptions): Promise<RawWriter> {
    return new RawWriter(await RawClient.connect(options), options);
  }

  /**
   * Sends a text until it is answered, over this connection and other ones of the same visitor in turn.
   *
   * @returns how often it was sent
   */
  async insist(text: string, others: readonly RawClient[], patienceMs: number): Promise<number> {
    const ways = [this.client, ...others];
    const { conversationId } = this;
    const message = { conversationId, id: this.#platform.newId(), text };
    const deliver = async (): Promise<{ tries: number; answer: RawAnswer }> => {
      for (let tries = 0; ; tries += 1) {
        const way = ways[tries % ways.length] ?? this.client;
        const answer = await way.requestWithin(patienceMs, 'message:post', message);
        if (answer) return { tries: tries + 1, answer };
      }
    };
    const delivered = deliver();
    this.#log.send(this.#name, text, async () => {
      const { answer } = await delivered;
      if (!answer.ok) throw new Refused(answer.error?.code ?? '');
      return conversationId;
    });
    return (await delivered).tries;
  }

  /** Sends a text once. The first one, which begins the conversation, must be answered before the next. */
  async write(text: string): Promise<RawAnswer> {
    const { conversationId, client } = this;
    const message = { id: this.#platform.newId(), text };
    const answered =
      conversationId === null
        ? client.request('conversation:start', message)
        : client.request('message:post', { conversationId, ...message });
    this.#log.send(`${this.#name}: ${text}`, text, async () => {
      const answer = await answered;
      if (!answer.ok) throw new Refused(answer.error?.code ?? '');
      const { entry } = answer.data as { readonly entry: { readonly conversationId: string } };
      this.conversationId = entry.conversationId;
      return entry.conversationId;
    });
    return answered;
  }
}

/** So that the log shows nothing but the code. */
class Refused extends Error {
  override toString(): string {
    return this.message;
  }
}
