/** How often something may be done that others pay for: so many times at once, and from then on once in a while. */
export class Allowance {
  readonly #atOnce: number;
  readonly #everyMs: number;
  /** When all that was done would have been done, had it been done evenly. */
  #paidAt = 0;

  constructor(atOnce: number, everyMs: number) {
    this.#atOnce = atOnce;
    this.#everyMs = everyMs;
  }

  /** How long, in milliseconds, until it may be done again; 0: now. */
  waitMs(now: number): number {
    return Math.max(0, this.#paidAt - now - (this.#atOnce - 1) * this.#everyMs);
  }

  /** It is done now. */
  take(now: number): void {
    this.#paidAt = Math.max(this.#paidAt, now) + this.#everyMs;
  }
}
