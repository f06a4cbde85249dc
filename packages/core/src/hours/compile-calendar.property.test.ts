import { siteConfiguration, type CalendarConfiguration, type Weekday } from '@deskbell/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileCalendar } from './compile-calendar.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Zones, each with days around which its clocks are changed, or are not. */
const places: readonly (readonly [zone: string, ...days: string[]])[] = [
  ['Europe/Warsaw', '2026-03-29', '2026-10-25', '2026-12-31'],
  ['America/New_York', '2026-03-08', '2026-11-01', '2028-02-29'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-10-04'],
  ['Pacific/Apia', '2011-12-30', '2026-01-01'],
  ['America/Havana', '2026-03-08', '2026-11-01'],
  ['America/Sao_Paulo', '2018-11-04', '2019-02-17'],
  ['Africa/Casablanca', '2026-02-15', '2026-03-22'],
  ['Antarctica/Troll', '2026-03-29', '2026-10-25'],
  ['Asia/Kathmandu', '2026-06-01'],
  ['UTC', '2026-06-01'],
];
const place = fc.constantFrom(...places.flatMap(([zone, ...days]) => days.map((day) => ({ zone, day }))));

const time = fc
  .oneof(fc.constantFrom(0, 60, 90, 120, 150, 180, 1_380, 1_410), fc.nat({ max: DAY_MINUTES - 1 }))
  .map(clock);
const spans = fc.array(fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) }), { maxLength: 3 });
const week = fc.record({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
});
const rounds = fc.array(fc.record({ x: fc.nat(), y: fc.nat(), amount: fc.nat() }), {
  minLength: 20,
  maxLength: 20,
});

function clock(minute: number): string {
  return new Date(minute * MINUTE).toISOString().slice(11, 16);
}

function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

function dateOf(day: number): string {
  return new Date(day * DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
}

/** What the clocks of a zone show, minute by minute, for three days before and after a day; as the formatter tells it. */
class Wall {
  readonly first: number;
  readonly shown: readonly number[];
  static readonly #made = new Map<string, Wall>();

  static of(zone: string, day: string): Wall {
    const name = `${zone} ${day}`;
    const wall = Wall.#made.get(name) ?? new Wall(zone, day);
    Wall.#made.set(name, wall);
    return wall;
  }

  private constructor(zone: string, day: string) {
    this.first = Date.parse(`${day}T00:00:00Z`) / MINUTE - 3 * DAY_MINUTES;
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    this.shown = Array.from({ length: 7 * DAY_MINUTES }, (_, index) => {
      const text = format.format((this.first + index) * MINUTE);
      return Date.parse(`${text.replace(' ', 'T')}Z`) / MINUTE;
    });
  }
}

/** The plain rule, followed day by day over every minute there is. */
function openMinutes(configuration: CalendarConfiguration, wall: Wall): readonly boolean[] {
  const open = wall.shown.map(() => false);
  for (
    let day = Math.floor(wall.first / DAY_MINUTES) - 2;
    day < Math.ceil(wall.first / DAY_MINUTES) + 9;
    day++
  ) {
    for (const { from, to } of spansOn(configuration, day)) {
      const start = day * DAY_MINUTES + minuteOf(from);
      const end = day * DAY_MINUTES + minuteOf(to) + (minuteOf(to) > minuteOf(from) ? 0 : DAY_MINUTES);
      const first = wall.shown.findIndex((shown) => shown >= start);
      const last = wall.shown.findLastIndex((shown) => shown < end);
      for (let minute = first; first >= 0 && minute <= last; minute++) open[minute] = true;
    }
  }
  return open;
}

function spansOn({ holidays, seasons, week: usual }: CalendarConfiguration, day: number) {
  const date = dateOf(day);
  const holiday = holidays.find(({ on }) => on === date) ?? holidays.find(({ on }) => on === date.slice(5));
  if (holiday !== undefined) return holiday.spans ?? [];
  const season = seasons.find(({ from, to }) => from <= date && to >= date);
  const weekday = WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
  return (season?.week ?? usual)[weekday] ?? [];
}

const calendarAt = place.chain(({ zone, day }) => {
  const near = fc.integer({ min: -2, max: 2 }).map((days) => Date.parse(day) / MINUTE / DAY_MINUTES + days);
  return fc.record({
    zone: fc.constant(zone),
    day: fc.constant(day),
    week,
    holidays: fc.array(
      fc.record({
        name: fc.constant('Holiday'),
        on: fc.tuple(near, fc.boolean()).map(([on, yearly]) => dateOf(on).slice(yearly ? 5 : 0)),
        spans: spans,
      }),
      { maxLength: 2 },
    ),
    seasons: fc.array(
      fc
        .record({ name: fc.constant('Season'), first: near, days: fc.nat({ max: 2 }), week })
        .map(({ name, first, days, week: replaced }) => ({
          name,
          from: dateOf(first),
          to: dateOf(first + days),
          week: replaced,
        })),
      { maxLength: 1 },
    ),
  });
});

function configured(zone: string, rest: object): CalendarConfiguration {
  const { calendars } = siteConfiguration.parse({ calendars: { hours: { timeZone: zone, ...rest } } });
  if (calendars['hours'] === undefined) throw new Error('no calendar');
  return calendars['hours'];
}

it('[E6] agrees with a calendar that looks at every minute, in many zones, around changes of the clock', () => {
  fc.assert(
    fc.property(calendarAt, rounds, ({ zone, day, ...rest }, tried) => {
      const configuration = configured(zone, rest);
      const wall = Wall.of(zone, day);
      const open = openMinutes(configuration, wall);
      const calendar = compileCalendar('hours', configuration);
      const at = (minute: number) => (wall.first + minute) * MINUTE;
      // Spans of the days beyond the window reach into it, so only its middle is looked at.
      const [begin, end] = [2 * DAY_MINUTES, 5 * DAY_MINUTES];

      const wrong = open.findIndex(
        (is, minute) => minute >= begin && minute < end && is !== calendar.isOpen(at(minute)),
      );
      expect(wrong < 0 ? 'none' : new Date(at(wrong)).toISOString()).toBe('none');

      for (const { x, y, amount } of tried) {
        const from = begin + (x % (end - begin));
        const to = from + (y % (end - from));
        const opened = open.slice(from, to).filter(Boolean).length;
        expect(calendar.openTimeBetween(at(from), at(to))).toBe(opened * MINUTE);

        const change = open.findIndex((is, minute) => minute > from && minute < end && is !== open[from]);
        const found = calendar.nextChange(at(from));
        expect(found !== null && found < at(end) ? found : null).toBe(change < 0 ? null : at(change));

        let [minute, seen] = [from, 0];
        const wanted = opened === 0 ? 0 : 1 + (amount % opened);
        while (seen < wanted) if (open[minute++]) seen++;
        expect(calendar.addOpenTime(at(from), wanted * MINUTE)).toBe(at(minute));
      }
    }),
    { numRuns: 150 },
  );
});

it('[E6] adds and measures open time the same way over years', () => {
  fc.assert(
    fc.property(
      week,
      fc.constantFrom(...places.map(([zone]) => zone)),
      fc.integer({ min: Date.UTC(2010), max: Date.UTC(2040) }),
      fc.integer({ min: 1, max: 60 * 86_400_000 }),
      (days, zone, from, ms) => {
        const calendar = compileCalendar('hours', configured(zone, { week: days }));
        const to = calendar.addOpenTime(from, ms);
        if (to === null) return;
        expect(calendar.openTimeBetween(from, to)).toBe(ms);
        expect(calendar.openTimeBetween(from, to - 1)).toBe(ms - 1);
        expect(calendar.isOpen(to - 1)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
