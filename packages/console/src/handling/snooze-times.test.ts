import { expect, it } from 'vitest';
import { fieldTime, fieldValue, inAnHour, tomorrowMorning } from './snooze-times.ts';

const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();

it('means the morning of the next day, over the end of a month', () => {
  expect(tomorrowMorning(at(2026, 0, 31, 23, 59))).toBe(at(2026, 1, 1, 9, 0));
  expect(tomorrowMorning(at(2026, 0, 31, 0, 1))).toBe(at(2026, 1, 1, 9, 0));
  expect(inAnHour(at(2026, 0, 1, 12, 0))).toBe(at(2026, 0, 1, 13, 0));
});

it('goes through a field and back', () => {
  expect(fieldValue(at(2026, 2, 3, 4, 5))).toBe('2026-03-03T04:05');
  expect(fieldTime('2026-03-03T04:05')).toBe(at(2026, 2, 3, 4, 5));
  expect(fieldTime('')).toBeNull();
  expect(fieldTime('soon')).toBeNull();
});
