/** Conversations whose last score is remembered. */
const MOST = 1_000;

/** Which scores were told of already: words that complete one a little later are no other score. Forgets the oldest. */
export class ToldScores {
  readonly #last = new Map<string, number>();

  /** Whether the score is another than the last one that was given to the same survey of the conversation. */
  isNew(
    conversationId: string,
    { score, survey = '' }: { readonly score: number; readonly survey?: string },
  ): boolean {
    const key = `${conversationId} ${survey}`;
    const before = this.#last.get(key);
    this.#last.delete(key);
    this.#last.set(key, score);
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST && oldest !== undefined) this.#last.delete(oldest);
    return before !== score;
  }
}
