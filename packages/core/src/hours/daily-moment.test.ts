import { expect, it } from 'vitest';
import { dayBefore, lastDaily, nextDaily } from './daily-moment.ts';

const warsaw = { at: '07:00', timeZone: 'Europe/Warsaw' };
const at = (text: string): number => Date.parse(text);

it('[E6] a daily moment is that of its zone, on both sides of a change of the clock', () => {
  // Clocks go forward in the night to the 29th of March 2026.
  expect(nextDaily(warsaw, at('2026-03-28T12:00:00Z'))).toBe(at('2026-03-29T05:00:00Z'));
  expect(nextDaily(warsaw, at('2026-03-29T05:00:00Z'))).toBe(at('2026-03-30T05:00:00Z'));
  expect(lastDaily(warsaw, at('2026-03-29T05:00:00Z'))).toBe(at('2026-03-29T05:00:00Z'));
  expect(lastDaily(warsaw, at('2026-03-29T04:59:59Z'))).toBe(at('2026-03-28T06:00:00Z'));
});

it('[E6] the day before may be an hour shorter', () => {
  const day = dayBefore('Europe/Warsaw', at('2026-03-30T05:00:00Z'));
  expect(day).toEqual({
    date: '2026-03-29',
    from: at('2026-03-28T23:00:00Z'),
    to: at('2026-03-29T22:00:00Z'),
  });
});
