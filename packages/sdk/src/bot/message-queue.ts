import type { BotMessage } from './bot-client.ts';

interface Waiting {
  readonly after: number;
  readonly resolve: (message: BotMessage | null) => void;
}

/** What the visitor said and nobody has taken yet, in its order. */
export class MessageQueue {
  readonly #messages: BotMessage[] = [];
  readonly #waiting: Waiting[] = [];
  #isOver = false;

  /** The place of the oldest that nobody has taken; `undefined`: there is none. */
  get oldest(): number | undefined {
    return this.#messages[0]?.seq;
  }

  add(message: BotMessage): void {
    const next = this.#waiting.findIndex(({ after }) => message.seq > after);
    const [waiting] = next === -1 ? [] : this.#waiting.splice(next, 1);
    if (waiting) waiting.resolve(message);
    else this.#messages.push(message);
  }

  /** The oldest one behind `after`, or the next that comes; `null` when none comes any more. */
  take(after = 0): Promise<BotMessage | null> {
    if (this.#isOver) return Promise.resolve(null);
    const index = this.#messages.findIndex(({ seq }) => seq > after);
    const [message] = index === -1 ? [] : this.#messages.splice(index, 1);
    if (message) return Promise.resolve(message);
    return new Promise((resolve) => this.#waiting.push({ after, resolve }));
  }

  end(): void {
    this.#isOver = true;
    for (const { resolve } of this.#waiting.splice(0)) resolve(null);
  }
}
