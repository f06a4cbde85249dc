import { describe, expect, it } from 'vitest';
import { erlangA } from './erlang-a.ts';
import { erlangB, erlangC } from './erlang-c.ts';

const MINUTE = 60_000;

describe('Erlang C', () => {
  it('[E8] is the textbook queue with one agent: ρ wait, for ρ / (1 − ρ) handle times', () => {
    const { waiting, meanWaitMs } = erlangC({ arrivalsPerMs: 0.8 / MINUTE, meanHandleMs: MINUTE, agents: 1 });
    expect(waiting).toBeCloseTo(0.8, 12);
    expect(meanWaitMs).toBeCloseTo(4 * MINUTE, 6);
  });

  it('[E8] gives the values of the published tables', () => {
    // a = 10 erlangs, 12 agents: C = 0.4494 (Erlang's own tables); B(10, 12) = 0.1197.
    const { waiting } = erlangC({ arrivalsPerMs: 10 / MINUTE, meanHandleMs: MINUTE, agents: 12 });
    expect(waiting).toBeCloseTo(0.4494, 3);
    expect(erlangB(10, 12)).toBeCloseTo(0.1197, 4);
  });

  it('[E8] agrees with the sum that defines it', () => {
    const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
    const [a, n] = [16, 20];
    const head = Array.from({ length: n }, (_, k) => a ** k / factorial(k)).reduce((x, y) => x + y);
    const tail = (a ** n / factorial(n)) * (n / (n - a));
    const { waiting, within } = erlangC({ arrivalsPerMs: a / MINUTE, meanHandleMs: MINUTE, agents: n });
    expect(waiting).toBeCloseTo(tail / (head + tail), 12);
    expect(within(0)).toBeCloseTo(1 - waiting, 12);
    expect(within(MINUTE)).toBeCloseTo(1 - waiting * Math.exp(-4), 12);
  });

  it('[E8] never ends waiting when there is more work than agents', () => {
    expect(erlangC({ arrivalsPerMs: 2, meanHandleMs: 1, agents: 2 }).meanWaitMs).toBe(Infinity);
  });
});

describe('Erlang A', () => {
  const load = { arrivalsPerMs: 9 / MINUTE, meanHandleMs: MINUTE, agents: 10 };

  it('[E8] becomes Erlang C when patience is endless', () => {
    const patient = erlangA({ ...load, meanPatienceMs: 1e15 });
    const c = erlangC(load);
    expect(patient.waiting).toBeCloseTo(c.waiting, 6);
    expect(patient.meanWaitMs / c.meanWaitMs).toBeCloseTo(1, 6);
    expect(patient.abandoned).toBeCloseTo(0, 6);
    expect(patient.occupancy).toBeCloseTo(0.9, 6);
  });

  it('[E8] becomes Erlang B when nobody waits', () => {
    expect(erlangA({ ...load, meanPatienceMs: 1e-6 }).abandoned).toBeCloseTo(erlangB(9, 10), 6);
  });

  it('[E8] is as if every visitor had an agent of their own when patience is a handle time', () => {
    // With θ = μ the number there is Poisson distributed, and what agents do not carry is lost: closed form.
    const { abandoned, occupancy } = erlangA({ ...load, meanPatienceMs: MINUTE });
    let probability = Math.exp(-9);
    let busy = 0;
    for (let state = 0; state < 200; state += 1) {
      busy += Math.min(state, 10) * probability;
      probability *= 9 / (state + 1);
    }
    expect(occupancy).toBeCloseTo(busy / 10, 10);
    expect(abandoned).toBeCloseTo(1 - busy / 9, 10);
  });

  it('[E8] holds with more work than agents', () => {
    const { abandoned, occupancy } = erlangA({
      ...load,
      arrivalsPerMs: 20 / MINUTE,
      meanPatienceMs: 5 * MINUTE,
    });
    expect(occupancy).toBeCloseTo(1, 3);
    expect(abandoned).toBeCloseTo(0.5, 2);
  });
});
