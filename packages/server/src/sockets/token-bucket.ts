import type { Rate } from '../config/config.ts';

/** Many small refills add up to a hair less than they should; whoever waited as long as told must not wait again. */
const HAIR = 1e-9;

/** Counts how often something happened lately: `burst` at once, refilled at `perSecond`. */
export class TokenBucket {
  readonly #rate: Rate;
  #tokens: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#at = now;
  }

  /** Whether the next one would be one too many, were it taken at the time of the last. */
  get isEmpty(): boolean {
    return this.#tokens < 1 - HAIR;
  }

  /** How many there are, as of the last one taken. */
  get left(): number {
    return this.#tokens;
  }

  /** Takes one; returns 0, or how many milliseconds to wait when there is none. */
  take(now: number): number {
    const { perSecond, burst } = this.#rate;
    // A clock that was set back gives nothing and takes nothing.
    const passed = Math.max(0, now - this.#at);
    this.#tokens = Math.min(burst, this.#tokens + (passed * perSecond) / 1_000);
    this.#at = now;
    if (this.#tokens >= 1 - HAIR) {
      this.#tokens -= 1;
      return 0;
    }
    return Math.ceil(((1 - HAIR - this.#tokens) * 1_000) / perSecond);
  }
}
