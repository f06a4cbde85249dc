import { expect, it } from 'vitest';
import type { Calendar } from '../week-spans.ts';
import { calendarDay, easterSunday, nthWeekday } from './moving-day.ts';
import { openState } from './open-state.ts';

const office = [{ from: '09:00', to: '17:00' }];
const calendar: Calendar = {
  timeZone: 'Europe/Warsaw',
  week: { mon: office, tue: office, wed: office, thu: office, fri: [{ from: '22:00', to: '02:00' }] },
  holidays: [{ name: 'Easter Monday', on: { easter: 1, church: 'western' } }],
  seasons: [{ name: 'Summer', from: '07-01', to: '08-31', week: { mon: [{ from: '10:00', to: '12:00' }] } }],
};
const at = (iso: string, of: Partial<Calendar> = {}) => {
  const { open, changes } = openState({ ...calendar, ...of }, Date.parse(iso));
  const { year, month, day } = calendarDay(changes?.day ?? 0);
  return [open, changes && `${year}-${month}-${day}`, changes?.minute];
};

it('[E6] says whether it is open and when that changes, past midnight too', () => {
  expect(at('2026-03-03T12:00:00+01:00')).toEqual([true, '2026-3-3', 17 * 60]);
  expect(at('2026-03-07T01:00:00+01:00')).toEqual([true, '2026-3-7', 2 * 60]);
  expect(at('2026-03-07T03:00:00+01:00')).toEqual([false, '2026-3-9', 9 * 60]);
});

it('[E6] holidays go before seasons, and seasons before the week', () => {
  expect(at('2026-04-06T12:00:00+02:00')).toEqual([false, '2026-4-7', 9 * 60]);
  expect(at('2026-07-07T12:00:00+02:00')).toEqual([false, '2026-7-13', 10 * 60]);
});

it('knows no change where there is none', () => {
  expect(at('2026-07-07T12:00:00+02:00', { week: {}, seasons: [] })).toEqual([false, null, undefined]);
});

it('[E6] moving days are found', () => {
  expect(calendarDay(easterSunday(2026, 'western'))).toEqual({ year: 2026, month: 4, day: 5 });
  expect(calendarDay(easterSunday(2026, 'eastern'))).toEqual({ year: 2026, month: 4, day: 12 });
  expect(calendarDay(nthWeekday(2026, 5, 'mon', -1) ?? 0)).toEqual({ year: 2026, month: 5, day: 25 });
  expect(nthWeekday(2026, 2, 'mon', 5)).toBeNull();
});
