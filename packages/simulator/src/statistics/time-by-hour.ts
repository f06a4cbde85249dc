export const HOUR_MS = 3_600_000;

/** Adds up a value that changes now and then, hour by hour: its mean in each hour, and over all. */
export class TimeByHour {
  readonly #from: number;
  readonly #sums: number[];
  #value = 0;
  #since: number;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#since = from;
    this.#sums = Array.from({ length: Math.ceil((to - from) / HOUR_MS) }, () => 0);
  }

  get value(): number {
    return this.#value;
  }

  /** From `at` on it is so much. Times must not go back. */
  set(value: number, at: number): void {
    this.#addUntil(at);
    this.#value = value;
  }

  change(by: number, at: number): void {
    this.set(this.#value + by, at);
  }

  /** Value times milliseconds of each hour, up to a time. */
  sumsUntil(at: number): readonly number[] {
    this.#addUntil(at);
    return this.#sums;
  }

  #addUntil(at: number): void {
    while (this.#since < at) {
      const hour = Math.floor((this.#since - this.#from) / HOUR_MS);
      const end = Math.min(at, this.#from + (hour + 1) * HOUR_MS);
      // What goes on after the period counts for nobody.
      const before = this.#sums[hour];
      if (before === undefined) {
        this.#since = at;
        return;
      }
      this.#sums[hour] = before + this.#value * (end - this.#since);
      this.#since = end;
    }
  }
}
