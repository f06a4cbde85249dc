/**
 * Sums that forget: each new observation counts fully, older ones less with every observation that follows and with the time
 * that passes. So a quiet night and a busy hour are both forgotten at their own speed.
 */
export class DecayedSums {
  readonly #keep: number;
  readonly #halfLifeMs: number;
  #count = 0;
  #sum = 0;
  #squares = 0;
  #lastAt = 0;

  /** `memory`: after how many observations an old one has lost most of its weight. */
  constructor(memory: number, halfLifeMs: number) {
    this.#keep = 1 - 1 / memory;
    this.#halfLifeMs = halfLifeMs;
  }

  add(value: number, at: number): void {
    const keep = this.#keep * this.#aged(at);
    this.#count = this.#count * keep + 1;
    this.#sum = this.#sum * keep + value;
    this.#squares = this.#squares * keep + value ** 2;
    this.#lastAt = Math.max(this.#lastAt, at);
  }

  /** How many observations the sums are worth at a time. */
  countAt(now: number): number {
    return this.#count * this.#aged(now);
  }

  /** The sum of the values at a time. */
  sumAt(now: number): number {
    return this.#sum * this.#aged(now);
  }

  /** 0 when nothing is known. */
  get mean(): number {
    return this.#count === 0 ? 0 : this.#sum / this.#count;
  }

  get variance(): number {
    return this.#count === 0 ? 0 : Math.max(0, this.#squares / this.#count - this.mean ** 2);
  }

  #aged(now: number): number {
    return this.#count === 0 ? 1 : 0.5 ** (Math.max(0, now - this.#lastAt) / this.#halfLifeMs);
  }
}
