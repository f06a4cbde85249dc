import type { Clock } from '@deskbell/core';
import type { Rate } from '../config/config.ts';
import { TokenBucket } from './token-bucket.ts';

/**
 * One token bucket for each key. Buckets of keys that were not used for as long as a bucket takes to fill are forgotten,
 * as they are full again.
 */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #fullAfterMs: number;
  #recent = new Map<string, TokenBucket>();
  #older = new Map<string, TokenBucket>();
  #turnedAt: number;

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
    this.#fullAfterMs = (rate.burst / rate.perSecond) * 1_000;
    this.#turnedAt = clock.now();
  }

  /** Counts one for the key; returns 0, or how many milliseconds to wait when it was one too many. */
  take(key: string): number {
    const now = this.#clock.now();
    if (now - this.#turnedAt >= this.#fullAfterMs) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#turnedAt = now;
    }
    let bucket = this.#recent.get(key);
    if (!bucket) {
      bucket = this.#older.get(key) ?? new TokenBucket(this.#rate, now);
      this.#recent.set(key, bucket);
    }
    return bucket.take(now);
  }

  /** How many the key may have at once, as it stood when it last took one. */
  left(key: string): number {
    return Math.floor((this.#recent.get(key) ?? this.#older.get(key))?.left ?? this.#rate.burst);
  }
}
