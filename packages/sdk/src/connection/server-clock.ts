import type { Platform } from '../platform/platform.ts';

/** The server's time, as well as a device knows it: its own clock, corrected by how far that one is off. */
export class ServerClock {
  readonly #platform: Platform;
  #ahead = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Milliseconds since 1970; by the device's own clock until the server has said what time it is. */
  now(): number {
    return this.#platform.now() + this.#ahead;
  }

  /** Waits for an answer that says what time it is there, which was about half way between question and answer. */
  async learn<T extends { readonly now: number }>(answer: Promise<T>): Promise<T> {
    const asked = this.#platform.now();
    const told = await answer;
    this.#ahead = Math.round(told.now - (asked + this.#platform.now()) / 2);
    return told;
  }
}
