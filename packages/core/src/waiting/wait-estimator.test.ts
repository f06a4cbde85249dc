import { beforeEach, describe, expect, it } from 'vitest';
import { WaitEstimator } from './wait-estimator.ts';

const QUEUE = 'shop/main';
const MINUTE = 60_000;
let estimator: WaitEstimator;
beforeEach(() => {
  estimator = new WaitEstimator();
});

/** A queue that has moved up once a minute with four units on duty. */
function moving(count = 60): number {
  for (let index = 1; index <= count; index += 1) {
    estimator.observeAssigned({
      queueKey: QUEUE,
      conversationId: `before-${index}`,
      at: index * MINUTE,
      waitMs: 5 * MINUTE,
      acceptMs: 0,
      onDutyUnits: 4,
    });
  }
  return count * MINUTE;
}

function ask(position: number, now: number, { free = 0, duty = 4, id = 'c' } = {}) {
  return estimator.estimate({
    queueKey: QUEUE,
    conversationId: id,
    position,
    now,
    freeUnits: free,
    onDutyUnits: duty,
  });
}

describe('the wait range', () => {
  it('[R8] is not told when nothing is known', () => {
    expect(ask(1, 0)).toBeNull();
    moving(1);
    expect(ask(1, MINUTE)).toBeNull();
  });

  it('[R8] is not told when nobody is on duty', () => {
    expect(ask(1, moving(), { duty: 0 })).toBeNull();
  });

  it('[R8] is not told for another queue', () => {
    const now = moving();
    expect(
      estimator.estimate({
        queueKey: 'shop/other',
        conversationId: 'c',
        position: 1,
        now,
        freeUnits: 0,
        onDutyUnits: 4,
      }),
    ).toBeNull();
  });

  it('[R8] follows from the place and the speed of the queue', () => {
    const now = moving();
    const range = ask(10, now)!;
    expect(range.fromMs).toBeGreaterThan(5 * MINUTE);
    expect(range.fromMs).toBeLessThan(8 * MINUTE);
    expect(range.toMs).toBeGreaterThan(12 * MINUTE);
    expect(range.toMs).toBeLessThan(17 * MINUTE);
  });

  it('[R8] halves when twice as many are on duty', () => {
    const now = moving();
    const four = ask(10, now)!;
    const eight = ask(10, now, { duty: 8, id: 'd' })!;
    expect(eight.toMs / four.toMs).toBeCloseTo(0.5, 3);
  });

  it('[R8] is shorter when those ahead lose patience', () => {
    const now = moving();
    const patient = ask(20, now)!;
    for (let index = 0; index < 60; index += 1) {
      estimator.observeGaveUp({
        queueKey: QUEUE,
        conversationId: `gone-${index}`,
        at: now,
        waitMs: 3 * MINUTE,
      });
    }
    expect(ask(20, now, { id: 'd' })!.toMs).toBeLessThan(0.7 * patient.toMs);
  });

  it('[R8] is told from handle times alone as soon as a few are known', () => {
    for (let index = 1; index <= 3; index += 1)
      estimator.observeHandled(QUEUE, { at: index, handleMs: 4 * MINUTE });
    const range = ask(1, 10)!;
    expect(range.fromMs).toBeLessThan(MINUTE);
    expect(range.toMs).toBeGreaterThan(MINUTE);
  });

  it('[R8] is the time of accepting when somebody is free for it', () => {
    for (let index = 1; index <= 20; index += 1) {
      estimator.observeAssigned({
        queueKey: QUEUE,
        conversationId: `c-${index}`,
        at: index * MINUTE,
        waitMs: 4_000,
        acceptMs: 4_000,
        onDutyUnits: 4,
      });
    }
    expect(ask(1, 20 * MINUTE, { free: 1 })).toEqual({ fromMs: 4_000, toMs: 4_001 });
  });

  it('[R8] moves its end when waits go on beyond it', () => {
    const now = moving();
    const before = ask(5, now)!;
    for (let index = 0; index < 20; index += 1) {
      const id = `late-${index}`;
      const told = ask(5, now, { id })!;
      const actual = told.toMs + 1;
      estimator.observeAssigned({
        queueKey: QUEUE,
        conversationId: id,
        at: now + actual,
        waitMs: actual,
        acceptMs: actual,
        onDutyUnits: 4,
      });
    }
    expect(ask(5, now)!.toMs).toBeGreaterThan(1.5 * before.toMs);
  });
});
