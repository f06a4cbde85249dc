import type { WaitRange } from './wait-range.ts';

/**
 * How much one miss moves an end, in deviations. Those who wait together are wrong together: a greater step would follow one
 * rush and be wrong about the next.
 */
const STEP = 0.04;
const NARROWEST = 0.2;
const WIDEST = 4;

/**
 * How far the ends of a range have to lie from its middle, learned from what became of earlier ranges: in the long run one
 * wait in ten ends below and one in ten above, whatever the distribution is (the method of adaptive conformal inference).
 */
export class LearnedEnds {
  #below = 1;
  #above = 1;

  get below(): number {
    return this.#below;
  }

  get above(): number {
    return this.#above;
  }

  /** `weight`: how much it counts, where several ranges were told about one wait. */
  learn({ fromMs, toMs }: WaitRange, actualMs: number, weight: number): void {
    this.#below = bounded(this.#below + STEP * weight * (actualMs < fromMs ? 0.9 : -0.1));
    this.#above = bounded(this.#above + STEP * weight * (actualMs > toMs ? 0.9 : -0.1));
  }
}

function bounded(value: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, value));
}
