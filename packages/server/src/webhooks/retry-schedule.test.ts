import { expect, it } from 'vitest';
import { Circuit } from './circuit.ts';
import { MOST_TRIES, readRetryAfter, retryWaitMs } from './retry-schedule.ts';

const HOUR = 60 * 60_000;

it('tries ten times in about three days, each time a little later than many others', () => {
  const waits = Array.from({ length: MOST_TRIES }, (_, index) =>
    retryWaitMs({ tries: index + 1, retryAfterMs: null, random: 0 }),
  );
  const all = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
  expect(waits.at(-1)).toBeNull();
  expect(waits.filter((wait) => wait !== null)).toHaveLength(9);
  expect(all / HOUR).toBeCloseTo(75.6, 1);
  const late = retryWaitMs({ tries: 4, retryAfterMs: null, random: 1 });
  expect(late).toBeCloseTo(2.2 * HOUR, 0);
});

it('waits as long as the receiver asks for, within a day', () => {
  expect(retryWaitMs({ tries: 1, retryAfterMs: 90_000, random: 0 })).toBe(90_000);
  expect(retryWaitMs({ tries: 4, retryAfterMs: 90_000, random: 0 })).toBe(2 * HOUR);
  expect(retryWaitMs({ tries: 1, retryAfterMs: 1e12, random: 0 })).toBe(24 * HOUR);
  expect(retryWaitMs({ tries: MOST_TRIES, retryAfterMs: 1, random: 0 })).toBeNull();
});

it('reads Retry-After in both its forms', () => {
  expect(readRetryAfter('120', 0)).toBe(120_000);
  expect(readRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 10_000)).toBe(50_000);
  expect(readRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 90_000)).toBe(0);
  expect(readRetryAfter('soon', 0)).toBeNull();
  expect(readRetryAfter(undefined, 0)).toBeNull();
});

it('calls an endpoint that is down one by one, with growing pauses, until it answers', () => {
  const circuit = new Circuit();
  expect(circuit.width).toBe(4);
  for (let failures = 1; failures < 10; failures += 1) circuit.failed(0);
  expect([circuit.width, circuit.opensAt]).toEqual([1, 0]);
  circuit.failed(0);
  expect(circuit.opensAt).toBe(5_000);
  circuit.failed(10_000);
  expect(circuit.opensAt).toBe(20_000);
  for (let failures = 0; failures < 50; failures += 1) circuit.failed(0);
  expect(circuit.opensAt).toBe(300_000);
  circuit.succeeded();
  expect([circuit.width, circuit.opensAt]).toEqual([4, 0]);
});
