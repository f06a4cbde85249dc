import type { Clock } from '@deskbell/core';
import type { Rate } from '../config/config.ts';

interface Count {
  /** Attempts left before one has to wait. */
  left: number;
  at: number;
  delayMs: number;
  blockedUntil: number;
}

/** Nobody waits longer than this: an account is never locked for good. */
const LONGEST_DELAY_MS = 15 * 60_000;
/** More keys than this, and the oldest are forgotten: memory stays bounded under any flood. */
const MOST_KEYS = 50_000;

/** Counts attempts by key: `burst` at once, refilled at `perSecond`; beyond that each wait is twice the one before. */
export class GrowingDelay {
  readonly #counts = new Map<string, Count>();
  readonly #clock: Clock;
  readonly #rate: Rate;

  constructor(clock: Clock, rate: Rate) {
    this.#clock = clock;
    this.#rate = rate;
  }

  /** How long this key has to wait now, in milliseconds; 0 when it may go on. */
  waitMs(key: string): number {
    const count = this.#current(key);
    return count ? Math.max(0, count.blockedUntil - this.#clock.now()) : 0;
  }

  /** Counts an attempt before its outcome is known, so that many at once do not slip through. */
  count(key: string): void {
    const now = this.#clock.now();
    const count = this.#current(key) ?? { left: this.#rate.burst, at: now, delayMs: 0, blockedUntil: 0 };
    count.left -= 1;
    if (count.left < 1) {
      const toRefill = 1_000 / this.#rate.perSecond;
      count.delayMs = Math.min(Math.max(count.delayMs * 2, toRefill), LONGEST_DELAY_MS);
      count.blockedUntil = now + count.delayMs;
    }
    this.#keep(key, count);
  }

  /** Takes one attempt back, because it was a good one. */
  refund(key: string): void {
    const count = this.#current(key);
    if (!count) return;
    count.left += 1;
    if (count.left >= 1) count.blockedUntil = 0;
    if (count.left >= this.#rate.burst) this.#counts.delete(key);
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }

  #current(key: string): Count | undefined {
    const count = this.#counts.get(key);
    if (!count) return undefined;
    const now = this.#clock.now();
    if (now < count.blockedUntil) return count;
    // A wait that is over gives one attempt; refilling begins only then, or long waits would be forgotten at once. A clock
    // that was set back gives nothing and takes nothing.
    if (count.at < count.blockedUntil) Object.assign(count, { left: 1, at: count.blockedUntil });
    const passed = Math.max(0, now - count.at) / 1_000;
    count.left = Math.min(this.#rate.burst, count.left + passed * this.#rate.perSecond);
    count.at = now;
    if (count.left < this.#rate.burst) return count;
    this.#counts.delete(key);
    return undefined;
  }

  #keep(key: string, count: Count): void {
    // Deleted first, so that the map stays in the order of the last attempt.
    this.#counts.delete(key);
    this.#counts.set(key, count);
    if (this.#counts.size <= MOST_KEYS) return;
    const oldest = this.#counts.keys().next();
    if (!oldest.done) this.#counts.delete(oldest.value);
  }
}
