const MOST = 512;

/**
 * A sorted list in which the place of an item is found quickly: short sorted runs, one after another. With 100,000 items
 * an insertion moves some hundred of them, and a place adds up the lengths of some hundred runs: both take microseconds.
 */
export class RankedList<T> {
  readonly #runs: T[][] = [];
  readonly #compare: (a: T, b: T) => number;
  #size = 0;

  /** @param compare a total order: 0 is the same item */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#size;
  }

  add(item: T): void {
    const at = Math.min(this.#runOf(item), this.#runs.length - 1);
    const run = this.#runs[at];
    this.#size += 1;
    if (!run) {
      this.#runs.push([item]);
      return;
    }
    run.splice(this.#within(run, item), 0, item);
    if (run.length > MOST) this.#runs.splice(at + 1, 0, run.splice(MOST / 2));
  }

  remove(item: T): boolean {
    const at = this.#runOf(item);
    const run = this.#runs[at];
    const index = run ? this.#within(run, item) : 0;
    const found = run?.[index];
    if (!run || found === undefined || this.#compare(found, item) !== 0) return false;
    run.splice(index, 1);
    if (run.length === 0) this.#runs.splice(at, 1);
    this.#size -= 1;
    return true;
  }

  /** How many come before an item, which need not be in the list. */
  rank(item: T): number {
    const at = this.#runOf(item);
    let before = 0;
    for (let index = 0; index < at; index += 1) before += this.#runs[index]?.length ?? 0;
    const run = this.#runs[at];
    return before + (run ? this.#within(run, item) : 0);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const run of this.#runs) yield* run;
  }

  /** The first run whose last item is not before this one. */
  #runOf(item: T): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const last = this.#runs[middle]?.at(-1);
      if (last !== undefined && this.#compare(last, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #within(run: readonly T[], item: T): number {
    let low = 0;
    let high = run.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(run[middle] as T, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
