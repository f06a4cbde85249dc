import { expect, it } from 'vitest';
import { openingLine, openingLineHoldsMs } from './opening-line.ts';

const hour = 60 * 60_000;
/** A Tuesday, in the zone of whoever runs this. */
const now = new Date(2026, 2, 3, 18, 0).getTime();
const at = (day: number, hours: number): number => new Date(2026, 2, day, hours, 0).getTime();

it.each([
  ['today', at(3, 20), 'We are back today at 8:00 PM'],
  ['tomorrow', at(4, 9), 'We are back tomorrow at 9:00 AM'],
  ['within a week', at(6, 9), 'We are back on Friday at 9:00 AM'],
  ['a week from now', at(10, 9), 'We are back on Tuesday, March 10 at 9:00 AM'],
])('[E6] says when somebody is back: %s', (_, opensAt, line) => {
  expect(openingLine(opensAt, now)).toBe(line);
});

it('[E6] promises nothing that nobody knows, nor what has not come true', () => {
  expect(openingLine(null, now)).toBe(null);
  expect(openingLine(now, now)).toBe(null);
});

it('[E6] holds until midnight, or until the time has come', () => {
  expect(openingLineHoldsMs(at(6, 9), now)).toBe(6 * hour);
  expect(openingLineHoldsMs(at(3, 20), now)).toBe(2 * hour);
});
