import type { Clock } from '@deskbell/core';

/** How long a node's word about its bots counts; it repeats it more often. */
const BELIEVED_MS = 15_000;

interface Word {
  readonly seats: number;
  readonly at: number;
}

/** Which other nodes have connections of which bots, as they tell. */
export class BotNodes {
  readonly #clock: Clock;
  readonly #nodes = new Map<string, Map<string, Word>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns whether the node had connections of the bot, and has none now. */
  told(nodeId: string, botId: string, seats: number): boolean {
    const words = this.#nodes.get(nodeId) ?? new Map<string, Word>();
    const had = this.#counts(words.get(botId));
    this.#nodes.set(nodeId, words);
    words.set(botId, { seats, at: this.#clock.now() });
    return had && seats === 0;
  }

  /** Nodes with connections of the bot. */
  with(botId: string): readonly string[] {
    return [...this.#nodes].flatMap(([nodeId, words]) => (this.#counts(words.get(botId)) ? [nodeId] : []));
  }

  #counts(word: Word | undefined): boolean {
    return word !== undefined && word.seats > 0 && this.#clock.now() - word.at < BELIEVED_MS;
  }
}
