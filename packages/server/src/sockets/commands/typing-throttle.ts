/** At most one per this time from one socket (D7). */
const EVERY_MS = 2_000;

/** Lets the first sign of typing through, leaves out repetitions for two seconds, and lets every end through once. */
export class TypingThrottle {
  #told: { conversationId: string; at: number } | undefined;

  /** Whether this is worth telling. */
  admit(conversationId: string, typing: boolean, now: number): boolean {
    const told = this.#told;
    if (!typing) {
      if (told?.conversationId !== conversationId) return false;
      this.#told = { conversationId: '', at: told.at };
      return true;
    }
    if (told && now - told.at < EVERY_MS && now >= told.at) return false;
    this.#told = { conversationId, at: now };
    return true;
  }
}
