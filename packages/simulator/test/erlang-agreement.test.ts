import { siteConfiguration } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { play, scenarioPeriod, visitsOf, type Scenario } from '../src/simulate.ts';
import { staffingFile } from '../src/staffing/staffing-file.ts';
import { erlangA } from '../src/theory/erlang-a.ts';
import { erlangC } from '../src/theory/erlang-c.ts';
import { trafficFile } from '../src/traffic/traffic-file.ts';
import { ReferenceQueue } from './lib/reference-queue.ts';
import { referenceMeans, type Means, type QueueModel } from './lib/reference-means.ts';

/**
 * Erlang's formulas speak of endless time. A mean wait at load 0.95 is known to 1 % only after some ten million visits, which
 * a desk that writes timelines cannot play in a test. So the desk plays what it can, and a control variate does the rest: the reference
 * queue, which knows nothing of Deskbell, plays the same visits, and a run of it of millions says how unusual those visits were:
 *
 *   estimate = desk(visits) − reference(visits) + reference(millions of other visits)
 *
 * The theory takes no part in the estimate. It is compared with it at the end.
 */
const MEAN_HANDLE_MS = 300_000;
const AGENTS = 5;
const DAYS = 20;

const model = (load: number, meanPatienceMs = Infinity): QueueModel => ({
  arrivalsPerMs: (load * AGENTS) / MEAN_HANDLE_MS,
  meanHandleMs: MEAN_HANDLE_MS,
  agents: AGENTS,
  meanPatienceMs,
});

function scenario({ arrivalsPerMs, meanPatienceMs }: QueueModel, seed: number): Scenario {
  return {
    // As the model has it: one queue, one conversation at a time, nobody is asked, and silence frees nobody.
    configuration: siteConfiguration.parse({ queues: { main: { mode: 'assign' } }, silentAfter: '24h' }),
    staffing: staffingFile.parse({ groups: { all: { agents: AGENTS } }, replyAfter: '0s' }),
    traffic: trafficFile.parse({
      perHour: { '00-24': arrivalsPerMs * 3_600_000 },
      kinds: {
        question: {
          handle: { mean: `${MEAN_HANDLE_MS}ms`, shape: 'exponential' },
          followUps: 0,
          ...(meanPatienceMs !== Infinity && { patience: `${meanPatienceMs}ms` }),
        },
      },
    }),
    days: DAYS,
    seed,
  };
}

/** What the desk and the reference queue make of the same visits. */
function playBoth(queueModel: QueueModel, seed: number) {
  const asked = scenario(queueModel, seed);
  const period = scenarioPeriod(asked);
  const visits = visitsOf(asked, period);
  const reference = new ReferenceQueue(AGENTS);
  const expected = visits.map((visit) => reference.visit(visit));
  const { outcomes } = play(asked, period, visits);
  // Those who still waited at the end are not over yet.
  const over = outcomes.map(({ result }) => result !== 'waiting');
  const desk = outcomes.map(({ waitMs, result }) => ({ waitMs, left: result === 'left' }));
  return {
    desk: desk.filter((_, index) => over[index]),
    expected: expected.filter((_, index) => over[index]),
  };
}

function meansOf(outcomes: readonly { waitMs: number; left: boolean }[]): Means {
  const share = (of: (outcome: { waitMs: number; left: boolean }) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  return {
    waited: share(({ waitMs }) => (waitMs > 0 ? 1 : 0)),
    meanWaitMs: share(({ waitMs }) => waitMs),
    left: share(({ left }) => (left ? 1 : 0)),
  };
}

function estimate(queueModel: QueueModel, seed: number, referenceVisits: number): Means {
  const { desk, expected } = playBoth(queueModel, seed);
  const [played, same] = [meansOf(desk), meansOf(expected)];
  const long = referenceMeans(queueModel, referenceVisits, seed);
  return {
    waited: played.waited - same.waited + long.waited,
    meanWaitMs: played.meanWaitMs - same.meanWaitMs + long.meanWaitMs,
    left: played.left - same.left + long.left,
  };
}

const LOADS = [
  { load: 0.6, referenceVisits: 5_000_000 },
  { load: 0.8, referenceVisits: 10_000_000 },
  { load: 0.95, referenceVisits: 40_000_000 },
];

describe('the simulator', () => {
  it.each(LOADS)(
    '[E8] agrees with Erlang C within 2 % at load $load',
    { timeout: 120_000 },
    ({ load, referenceVisits }) => {
      const queueModel = model(load);
      const found = estimate(queueModel, 1, referenceVisits);
      const theory = erlangC(queueModel);
      expect(Math.abs(found.waited / theory.waiting - 1)).toBeLessThan(0.02);
      expect(Math.abs(found.meanWaitMs / theory.meanWaitMs - 1)).toBeLessThan(0.02);
    },
  );

  it.each(LOADS)('[E8] agrees with Erlang A within 5 % at load $load', { timeout: 120_000 }, ({ load }) => {
    const meanPatienceMs = MEAN_HANDLE_MS;
    const queueModel = model(load, meanPatienceMs);
    const found = estimate(queueModel, 2, 3_000_000);
    const theory = erlangA({ ...queueModel, meanPatienceMs });
    expect(Math.abs(found.left / theory.abandoned - 1)).toBeLessThan(0.05);
    expect(Math.abs(found.waited / theory.waiting - 1)).toBeLessThan(0.05);
  });

  it.each([0.6, 0.8, 0.95])(
    '[E8, R2] lets everybody wait exactly as long as first come, first served does, at load %d',
    (load) => {
      const { desk, expected } = playBoth(model(load), 3);
      expect(desk.length).toBeGreaterThan(10_000);
      expect(desk.filter(({ waitMs }, index) => waitMs !== expected[index]?.waitMs)).toEqual([]);
    },
  );

  it('[E8] agrees with Erlang C without any help where queues are short', () => {
    const queueModel = model(0.6);
    const { desk } = playBoth(queueModel, 4);
    expect(Math.abs(meansOf(desk).waited / erlangC(queueModel).waiting - 1)).toBeLessThan(0.08);
  });
});
