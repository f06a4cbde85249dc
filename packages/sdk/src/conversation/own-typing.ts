import type { Platform } from '../platform/platform.ts';

/** How often the other side is told at most. */
const INTERVAL_MS = 2_000;

/** Turns keystrokes into a sign of writing every two seconds, and one when it stops (D7). */
export class OwnTyping {
  readonly #platform: Platform;
  readonly #tell: (typing: boolean) => void;
  #toldAt: number | null = null;

  constructor(platform: Platform, tell: (typing: boolean) => void) {
    this.#platform = platform;
    this.#tell = tell;
  }

  set(typing: boolean): void {
    const now = this.#platform.now();
    if (!typing) {
      if (this.#toldAt !== null) this.#tell(false);
      this.#toldAt = null;
    } else if (this.#toldAt === null || Math.abs(now - this.#toldAt) >= INTERVAL_MS) {
      this.#toldAt = now;
      this.#tell(true);
    }
  }

  /** The text was sent: everybody forgets the sign by themselves. */
  sent(): void {
    this.#toldAt = null;
  }
}
