import { Random } from '../../src/random/random.ts';
import { ReferenceQueue } from './reference-queue.ts';

export interface Means {
  /** Share that waited at all. */
  waited: number;
  meanWaitMs: number;
  left: number;
}

export interface QueueModel {
  readonly arrivalsPerMs: number;
  readonly meanHandleMs: number;
  readonly agents: number;
  /** `Infinity`: nobody leaves. */
  readonly meanPatienceMs: number;
}

/** What a very long run of the reference queue gives. */
export function referenceMeans(model: QueueModel, visits: number, seed: number): Means {
  const random = new Random(seed, 'reference');
  const queue = new ReferenceQueue(model.agents);
  const sums = { waited: 0, wait: 0, left: 0 };
  let at = 0;
  for (let visit = 0; visit < visits; visit += 1) {
    at += random.exponential(1 / model.arrivalsPerMs);
    const { waitMs, left } = queue.visit({
      at,
      handleMs: random.exponential(model.meanHandleMs),
      patienceMs: model.meanPatienceMs === Infinity ? Infinity : random.exponential(model.meanPatienceMs),
    });
    sums.wait += waitMs;
    if (waitMs > 0) sums.waited += 1;
    if (left) sums.left += 1;
  }
  return { waited: sums.waited / visits, meanWaitMs: sums.wait / visits, left: sums.left / visits };
}
