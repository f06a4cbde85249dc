import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../pace/day-of.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { compileCalendar } from './compile-calendar.ts';

type CalendarInput = NonNullable<SiteConfigurationInput['calendars']>[string];

function calendar(input: Partial<CalendarInput>): BusinessCalendar {
  const { calendars } = siteConfiguration.parse({
    calendars: { hours: { timeZone: 'Europe/Warsaw', week: {}, ...input } },
  });
  if (calendars['hours'] === undefined) throw new Error('no calendar');
  return compileCalendar('hours', calendars['hours']);
}

const at = (iso: string) => Date.parse(iso);
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));
const nineToFive = [{ from: '09:00', to: '17:00' }];
const workdays = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };
const allDay = [{ from: '00:00', to: '24:00' }];
const always = {
  mon: allDay,
  tue: allDay,
  wed: allDay,
  thu: allDay,
  fri: allDay,
  sat: allDay,
  sun: allDay,
};

describe('[E6] hours', () => {
  it('know a break at noon', () => {
    const hours = calendar({
      week: {
        mon: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '17:00' },
        ],
      },
    });
    expect(hours.isOpen(at('2026-06-01T11:59+02:00'))).toBe(true);
    expect(hours.isOpen(at('2026-06-01T12:00+02:00'))).toBe(false);
    expect(iso(hours.nextOpening(at('2026-06-01T12:30+02:00')))).toBe('2026-06-01T11:00');
    expect(hours.nextOpening(at('2026-06-01T13:30+02:00'))).toBe(at('2026-06-01T13:30+02:00'));
    expect(iso(hours.addOpenTime(at('2026-06-01T11:30+02:00'), 3_600_000))).toBe('2026-06-01T11:30');
  });

  it('go on past midnight, also into a day that is closed', () => {
    const hours = calendar({
      week: { fri: [{ from: '22:00', to: '06:00' }] },
      holidays: [{ name: 'Closed', on: '2026-06-06' }],
    });
    expect(hours.isOpen(at('2026-06-06T05:59+02:00'))).toBe(true);
    expect(hours.isOpen(at('2026-06-06T06:00+02:00'))).toBe(false);
    expect(iso(hours.nextChange(at('2026-06-05T22:00+02:00')))).toBe('2026-06-06T04:00');
  });

  it('count touching and overlapping spans once', () => {
    const hours = calendar({
      week: {
        mon: [
          { from: '09:00', to: '13:00' },
          { from: '12:00', to: '15:00' },
          { from: '15:00', to: '17:00' },
        ],
      },
    });
    expect(iso(hours.nextChange(at('2026-06-01T10:00+02:00')))).toBe('2026-06-01T15:00');
    expect(hours.openTimeBetween(at('2026-06-01T00:00Z'), at('2026-06-02T00:00Z'))).toBe(8 * 3_600_000);
  });

  it('may never end, and may never begin', () => {
    const [open, closed] = [calendar({ week: always }), calendar({ week: {} })];
    expect(open.nextChange(at('2026-06-01T00:00Z'))).toBeNull();
    expect(closed.nextChange(at('2026-06-01T00:00Z'))).toBeNull();
    expect(closed.nextOpening(at('2026-06-01T00:00Z'))).toBeNull();
    expect(closed.addOpenTime(at('2026-06-01T00:00Z'), 1)).toBeNull();
    expect(open.openTimeBetween(at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'))).toBe(365 * 86_400_000);
  });

  it.each([
    // 02:00 to 03:00 is left out on that day, and comes twice on the other.
    ['begins within what is left out', '02:30', '05:00', '2026-03-29', '01:00', '03:00'],
    ['ends within what is left out', '00:00', '02:30', '2026-03-29', '23:00', '01:00'],
    ['begins at what comes twice', '02:30', '05:00', '2026-10-25', '00:30', '04:00'],
    ['ends at what comes twice', '00:00', '02:30', '2026-10-25', '22:00', '01:30'],
  ])('on a day when the clock changes: a span that %s', (_case, from, to, day, opens, closes) => {
    const hours = calendar({ week: { sun: [{ from, to }] } });
    const opening = hours.nextOpening(at(`${day}T00:00Z`) - 4 * 3_600_000);
    expect(iso(opening)?.slice(11)).toBe(opens);
    expect(iso(hours.nextChange(opening ?? 0))?.slice(11)).toBe(closes);
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-07', 24],
  ])('a whole Sunday %s has %i hours', (day, hours) => {
    const sunday = calendar({ week: { sun: allDay } });
    const noon = at(`${day}T12:00Z`);
    const { start, end } = dayOf(sunday.timeZone, noon);
    expect(sunday.openTimeBetween(noon - 86_400_000 * 2, noon + 86_400_000 * 2)).toBe(hours * 3_600_000);
    expect((sunday.nextChange(noon) ?? 0) - start).toBe(hours * 3_600_000);
    expect(sunday.nextChange(noon)).toBe(end);
  });

  it('a zone may leave out a whole day', () => {
    const hours = calendar({ timeZone: 'Pacific/Apia', week: { fri: nineToFive, sat: nineToFive } });
    // The 30th of December 2011, a Friday, did not come in Samoa.
    expect(iso(hours.nextOpening(at('2011-12-29T12:00-10:00')))).toBe('2011-12-30T19:00');
  });
});

describe('[E6] holidays', () => {
  it.each([
    ['12-25', '2027-12-25'],
    ['2026-05-01', '2026-05-01'],
    [{ easter: 1 }, '2026-04-06'],
    [{ easter: 60 }, '2026-06-04'],
    [{ easter: -2, church: 'eastern' as const }, '2026-04-10'],
    [{ nth: 4, weekday: 'thu' as const, month: 11 }, '2026-11-26'],
    [{ nth: -1, weekday: 'mon' as const, month: 5 }, '2026-05-25'],
    ['02-29', '2028-02-29'],
  ])('close on %j: %s', (on, day) => {
    const hours = calendar({ timeZone: 'UTC', week: always, holidays: [{ name: 'Holiday', on }] });
    expect(hours.isOpen(at(`${day}T00:00Z`) - 1)).toBe(true);
    expect(hours.isOpen(at(`${day}T00:00Z`))).toBe(false);
    expect(hours.isOpen(at(`${day}T23:59Z`))).toBe(false);
    expect(hours.isOpen(at(`${day}T00:00Z`) + 86_400_000)).toBe(true);
  });

  it('have hours of their own, and those of one year go before those of every year', () => {
    const hours = calendar({
      timeZone: 'UTC',
      week: always,
      holidays: [
        { name: 'Christmas Eve', on: '12-24', spans: [{ from: '09:00', to: '12:00' }] },
        { name: 'Christmas Eve this year', on: '2026-12-24' },
      ],
    });
    expect(hours.isOpen(at('2026-12-24T10:00Z'))).toBe(false);
    expect(hours.isOpen(at('2027-12-24T10:00Z'))).toBe(true);
    expect(hours.isOpen(at('2027-12-24T12:00Z'))).toBe(false);
  });
});

describe('[E6] seasons', () => {
  const short = [{ from: '10:00', to: '12:00' }];

  it('replace the week, every year, over the new year too; holidays go before them', () => {
    const hours = calendar({
      timeZone: 'UTC',
      week: workdays,
      seasons: [{ name: 'Winter', from: '12-20', to: '01-06', week: { mon: short } }],
      holidays: [{ name: 'New Year', on: '01-01' }],
    });
    expect(hours.isOpen(at('2026-12-21T09:30Z'))).toBe(false);
    expect(hours.isOpen(at('2026-12-21T10:30Z'))).toBe(true);
    expect(hours.isOpen(at('2026-12-22T10:30Z'))).toBe(false);
    expect(hours.isOpen(at('2027-01-04T10:30Z'))).toBe(true);
    expect(hours.isOpen(at('2027-01-07T09:30Z'))).toBe(true);
    expect(hours.isOpen(at('2029-01-01T10:30Z'))).toBe(false);
  });

  it('may stand for one year', () => {
    const hours = calendar({
      timeZone: 'UTC',
      week: workdays,
      seasons: [{ name: 'Move', from: '2026-06-01', to: '2026-06-07', week: { mon: short } }],
    });
    expect(hours.isOpen(at('2026-06-01T09:30Z'))).toBe(false);
    expect(hours.isOpen(at('2026-06-08T09:30Z'))).toBe(true);
    expect(hours.isOpen(at('2027-06-01T09:30Z'))).toBe(true);
  });
});

it('an unknown zone is refused', () => {
  expect(() => calendar({ timeZone: 'Mars/Olympus' })).toThrow(RangeError);
});
