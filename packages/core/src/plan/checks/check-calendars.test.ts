import type { SiteConfigurationInput } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import {
  refusedPaths,
  withoutAdvice,
  office,
  type RefusedCase,
} from '../../../test/refused-configuration.ts';

function week(...spans: { from: string; to: string }[]): SiteConfigurationInput {
  return { calendars: { office: { ...office, week: { mon: spans } } } };
}

function season(...seasons: { from: string; to: string }[]): SiteConfigurationInput {
  const named = seasons.map((one, index) => ({ name: `Season ${String(index)}`, week: {}, ...one }));
  return { calendars: { office: { ...office, seasons: named } } };
}

const refused: readonly RefusedCase[] = [
  [
    'a zone that does not exist',
    { calendars: { c: { ...office, timeZone: 'Mars/Olympus' } } },
    ['calendars.c.timeZone'],
  ],
  ['no hours', { calendars: { c: { timeZone: 'UTC', week: { mon: [] } } } }, ['calendars.c.week']],
  ['a span of no length', week({ from: '09:00', to: '09:00' }), ['calendars.office.week.mon[0]']],
  [
    'a span that begins after the day',
    week({ from: '24:00', to: '02:00' }),
    ['calendars.office.week.mon[0].from'],
  ],
  [
    'overlapping spans',
    week({ from: '12:00', to: '17:00' }, { from: '09:00', to: '13:00' }),
    ['calendars.office.week.mon[0]'],
  ],
  [
    'a night that overlaps the next morning',
    {
      calendars: {
        c: {
          timeZone: 'UTC',
          week: { sun: [{ from: '22:00', to: '08:00' }], mon: [{ from: '07:00', to: '09:00' }] },
        },
      },
    },
    ['calendars.c.week.mon[0]'],
  ],
  [
    'holidays that do not exist, overlap themselves or come twice',
    {
      calendars: {
        c: {
          ...office,
          holidays: [
            { name: 'a', on: '02-30' },
            { name: 'b', on: '2026-02-29' },
            { name: 'c', on: { nth: 0, weekday: 'mon', month: 1 } },
            {
              name: 'd',
              on: '12-25',
              spans: [
                { from: '09:00', to: '12:00' },
                { from: '11:00', to: '13:00' },
              ],
            },
            { name: 'e', on: '12-25' },
          ],
        },
      },
    },
    ['[0].on', '[1].on', '[2].on.nth', '[3].spans[1]', '[4]'].map((path) => `calendars.c.holidays${path}`),
  ],
  [
    'overlapping seasons',
    season({ from: '12-01', to: '02-28' }, { from: '02-01', to: '03-01' }),
    ['calendars.office.seasons[1]'],
  ],
  [
    'overlapping seasons of one year',
    season({ from: '2026-06-01', to: '2026-06-30' }, { from: '2026-06-30', to: '2026-07-01' }),
    ['calendars.office.seasons[1]'],
  ],
  [
    'a season of one year over one of every year',
    season({ from: '2026-12-31', to: '2027-01-02' }, { from: '01-01', to: '01-01' }),
    ['calendars.office.seasons[1]'],
  ],
  [
    'a season that ends before it begins',
    season({ from: '2026-06-30', to: '2026-06-01' }),
    ['calendars.office.seasons[0].to'],
  ],
  ['a season with one year', season({ from: '2026-06-30', to: '07-01' }), ['calendars.office.seasons[0]']],
  ['a season on no day', season({ from: '06-31', to: '07-01' }), ['calendars.office.seasons[0].from']],
];

it.each(refused)('[E6] refuses %s', (_what, input, paths) => {
  expect(refusedPaths(input)).toEqual(paths.toSorted());
  expect(withoutAdvice(input)).toEqual([]);
});
