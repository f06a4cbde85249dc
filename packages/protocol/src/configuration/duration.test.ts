import { expect, it } from 'vitest';
import { durationMs } from './duration.ts';

it.each([
  ['0s', 0],
  ['250ms', 250],
  ['30s', 30_000],
  ['1h30m', 5_400_000],
  ['1.5h', 5_400_000],
  ['7d', 604_800_000],
])('reads %s as %i ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

it.each(['', '5', '5 m', '-5m', '5w', 'm', '1h 30m'])('knows no such time span as "%s"', (text) => {
  expect(durationMs(text)).toBeNaN();
});
