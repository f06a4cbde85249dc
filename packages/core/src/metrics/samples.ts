import type { Distribution } from '@deskbell/protocol';

const FIRST_ROOM = 16;

/** Numbers to be summed up later: each kept exactly, in 8 bytes. */
export class Samples {
  #values = new Float64Array(FIRST_ROOM);
  #count = 0;

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const roomier = new Float64Array(this.#values.length * 2);
      roomier.set(this.#values);
      this.#values = roomier;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  /** In order of size. */
  sorted(): Float64Array {
    return this.#values.slice(0, this.#count).sort();
  }

  /** Mean, median and 90th percentile: of each, the smallest value that this share of them does not exceed. */
  distribution(): Distribution {
    const sorted = this.sorted();
    if (sorted.length === 0) return null;
    let sum = 0;
    for (const value of sorted) sum += value;
    return {
      count: sorted.length,
      meanMs: sum / sorted.length,
      medianMs: quantile(sorted, 0.5),
      p90Ms: quantile(sorted, 0.9),
    };
  }
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
