import type { Distribution } from '@deskbell/protocol';
import { select } from './select.ts';

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

  /** Mean, median, 90th and 95th percentile: of the latter, the smallest value that this share of them does not exceed. */
  distribution(): Distribution {
    if (this.#count === 0) return null;
    const values = this.#values.slice(0, this.#count);
    return {
      count: values.length,
      meanMs: values.reduce((sum, value) => sum + value, 0) / values.length,
      medianMs: quantile(values, 0.5),
      p90Ms: quantile(values, 0.9),
      p95Ms: quantile(values, 0.95),
    };
  }
}

function quantile(values: Float64Array, share: number): number {
  return select(values, Math.max(0, Math.ceil(share * values.length) - 1));
}
