import { DecayedSums } from './decayed-sums.ts';
import { gammaRange } from './gamma-range.ts';
import { LearnedEnds } from './learned-ends.ts';
import { timeToFront } from './time-to-front.ts';
import type { WaitRange } from './wait-range.ts';

/** Observations after which an old one hardly counts any more. */
const MEMORY = 30;
const HALF_LIFE_MS = 4 * 3_600_000;
/** How much the handle times count beside what was seen of the queue itself, in observations. */
const PRIOR_WEIGHT = 2;
/** Three observations, of which the first two count a little less already: below that nothing deserves to be said. */
const LEAST_KNOWN = 2.5;

/**
 * When a range was told: while somebody was free for it, as the first one to somebody who has to wait, or later. The first one
 * is told when a rush begins as often as in its middle; later ones err in other ways.
 */
export type Stage = 'free' | 'first' | 'later';

/** What one queue has taught: how fast it moves, how many lose patience, how long accepting takes, how far ranges were off. */
export class QueuePace {
  /** Unit-milliseconds of work that passed between two starts while somebody waited. */
  readonly #unitTimePerStart = new DecayedSums(MEMORY, HALF_LIFE_MS);
  readonly #handleMs = new DecayedSums(MEMORY, HALF_LIFE_MS);
  readonly #acceptMs = new DecayedSums(MEMORY, HALF_LIFE_MS);
  /** 1 for everybody who gave up, 0 for everybody who was served; and the time that each had waited. */
  readonly #gaveUp = new DecayedSums(MEMORY, HALF_LIFE_MS);
  readonly #waitedMs = new DecayedSums(MEMORY, HALF_LIFE_MS);
  #lastLeftAt = -Infinity;
  readonly #ends: Readonly<Record<Stage, LearnedEnds>> = {
    free: new LearnedEnds(),
    first: new LearnedEnds(),
    later: new LearnedEnds(),
  };

  /** One left the queue for an agent. */
  started(at: number, waitMs: number, acceptMs: number, units: number): void {
    const leftAt = at - acceptMs;
    const queuedMs = Math.max(0, waitMs - acceptMs);
    this.#acceptMs.add(acceptMs, at);
    this.#left(leftAt, queuedMs, 0);
    // Whoever did not wait says nothing of the speed at which those who wait move up.
    if (queuedMs > 0 && units > 0) {
      const sinceLastMs = Math.min(queuedMs, Math.max(0, leftAt - this.#lastLeftAt));
      this.#unitTimePerStart.add(sinceLastMs * units, at);
    }
    this.#lastLeftAt = Math.max(this.#lastLeftAt, leftAt);
  }

  gaveUp(at: number, waitMs: number): void {
    this.#left(at, waitMs, 1);
  }

  handled(at: number, handleMs: number): void {
    this.#handleMs.add(handleMs, at);
  }

  /** The range for whoever has `ahead` before them, when `units` are on duty; `null` when too little is known. */
  range(now: number, ahead: number, units: number, stage: Stage): WaitRange | null {
    const accept = { mean: this.#acceptMs.mean, variance: this.#acceptMs.variance };
    if (ahead < 0) {
      if (this.#acceptMs.countAt(now) < LEAST_KNOWN) return null;
      return this.#widened(accept.mean, accept.variance, stage);
    }
    const known = this.#unitTimePerStart.countAt(now);
    const prior = this.#handleMs.countAt(now) >= LEAST_KNOWN ? PRIOR_WEIGHT : 0;
    if (units <= 0 || (known < LEAST_KNOWN && prior === 0)) return null;
    const weight = known + prior;
    const unitTime = (this.#unitTimePerStart.sumAt(now) + prior * this.#handleMs.mean) / weight;
    if (unitTime <= 0) return null;
    const { mean, variance } = timeToFront(ahead, units / unitTime, this.#giveUpPerMs(now));
    // The speed itself is known only from so many observations.
    const uncertainty = mean ** 2 / weight;
    return this.#widened(mean + accept.mean, variance + uncertainty + accept.variance, stage);
  }

  /** What became of an earlier range. */
  learn(range: WaitRange, actualMs: number, stage: Stage, weight: number): void {
    this.#ends[stage].learn(range, actualMs, weight);
  }

  #left(at: number, waitedMs: number, gaveUp: 0 | 1): void {
    this.#gaveUp.add(gaveUp, at);
    this.#waitedMs.add(waitedMs, at);
  }

  #giveUpPerMs(now: number): number {
    const waited = this.#waitedMs.sumAt(now);
    return waited <= 0 ? 0 : this.#gaveUp.sumAt(now) / waited;
  }

  #widened(mean: number, variance: number, stage: Stage): WaitRange {
    const { below, above } = this.#ends[stage];
    const { from, to } = gammaRange(mean, variance, below, above);
    return { fromMs: Math.floor(from), toMs: Math.ceil(to) };
  }
}
