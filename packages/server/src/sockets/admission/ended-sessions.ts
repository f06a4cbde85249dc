import type { Clock } from '@deskbell/core';

/** Longer than any handshake takes. */
const KEPT_MS = 60_000;

/** Sessions that ended a moment ago: a handshake that was under way then must not slip through (D11). */
export class EndedSessions {
  readonly #clock: Clock;
  readonly #endedAt = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(tokenHash: string): void {
    const now = this.#clock.now();
    for (const [other, at] of this.#endedAt) {
      if (now - at < KEPT_MS) break;
      this.#endedAt.delete(other);
    }
    this.#endedAt.set(tokenHash, now);
  }

  has(tokenHash: string): boolean {
    return this.#endedAt.has(tokenHash);
  }
}
