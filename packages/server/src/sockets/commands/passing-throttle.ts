/** Leaves out of what one socket tells about one conversation what says the same again, or too soon (D7). */
export class PassingThrottle {
  readonly #everyMs: number;
  #told: { readonly conversationId: string; readonly what: string; readonly at: number } | undefined;

  /** @param everyMs the same again, or another text, is told at most once per this time */
  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** Whether this is worth telling. What is urgent is told unless it says the same as before. */
  admit(conversationId: string, what: string, now: number, { urgent = false } = {}): boolean {
    const told = this.#told;
    const isSoon = told !== undefined && now - told.at < this.#everyMs && now >= told.at;
    const isSame = told?.conversationId === conversationId && told.what === what;
    if (isSoon && (isSame || !urgent)) return false;
    this.#told = { conversationId, what, at: now };
    return true;
  }
}
