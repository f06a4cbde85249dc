import { Samples } from './samples.ts';

/** Time with conversations, clipped to the period already. Overlaps are what it is about. */
export class AgentWork {
  readonly #starts = new Samples();
  readonly #ends = new Samples();

  add(from: number, to: number): void {
    this.#starts.add(from);
    this.#ends.add(to);
  }

  sums(): WorkSums {
    return new WorkSums(this.#starts.sorted(), this.#ends.sorted());
  }
}

/** Answers how much work there was up to a time. */
export class WorkSums {
  /** Milliseconds of all conversations together. */
  readonly totalMs: number;
  /** Milliseconds in which there was at least one. */
  readonly busyMs: number;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #startSums: Float64Array;
  readonly #endSums: Float64Array;

  constructor(starts: Float64Array, ends: Float64Array) {
    this.#starts = starts;
    this.#ends = ends;
    this.#startSums = runningSums(starts);
    this.#endSums = runningSums(ends);
    this.totalMs = ends.reduce((sum, end, index) => sum + end - (starts[index] ?? end), 0);
    this.busyMs = timeWithAny(starts, ends);
  }

  /** Milliseconds of all conversations together before `at`. */
  until(at: number): number {
    return this.#passed(this.#starts, this.#startSums, at) - this.#passed(this.#ends, this.#endSums, at);
  }

  /** Together, how long ago each of the moments before `at` was. */
  #passed(moments: Float64Array, sums: Float64Array, at: number): number {
    const count = countBefore(moments, at);
    const base = moments[0] ?? 0;
    return count * (at - base) - (sums[count] ?? 0);
  }
}

/** `sums[n]` of the first n, counted from the very first: sums of plain times would lose milliseconds. */
function runningSums(sorted: Float64Array): Float64Array {
  const base = sorted[0] ?? 0;
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value - base;
  });
  return sums;
}

function countBefore(sorted: Float64Array, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch without a gap ends where as many have ended as have begun. */
function timeWithAny(starts: Float64Array, ends: Float64Array): number {
  let total = 0;
  let begun = 0;
  let ended = 0;
  let since = 0;
  while (ended < ends.length) {
    const end = ends[ended] ?? 0;
    const start = starts[begun] ?? Number.POSITIVE_INFINITY;
    if (start <= end) {
      if (begun === ended) since = start;
      begun += 1;
    } else {
      ended += 1;
      if (begun === ended) total += end - since;
    }
  }
  return total;
}
