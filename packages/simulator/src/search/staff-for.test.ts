import { siteConfiguration } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { simulate } from '../simulate.ts';
import { staffingFile } from '../staffing/staffing-file.ts';
import { trafficFile } from '../traffic/traffic-file.ts';
import { withHourlyCounts } from './hourly-staffing.ts';
import { staffFor } from './staff-for.ts';

const scenario = {
  configuration: siteConfiguration.parse({ queues: { main: { mode: 'assign' } } }),
  staffing: staffingFile.parse({ groups: { all: { agents: 1 } } }),
  traffic: trafficFile.parse({
    perHour: { '09-11': 60, '13-14': 20 },
    kinds: { question: { handle: { mean: '5m', shape: 'exponential' } } },
  }),
  seed: 1,
};
const target = { share: 0.9, withinMs: 30_000 };

it(
  '[E8] finds a staffing that holds in every hour on other days, and one less does not',
  { timeout: 30_000 },
  () => {
    const found = staffFor(scenario, target);
    expect(found?.hours.map(({ hour }) => hour)).toEqual([9, 10, 13]);
    expect(found?.hours.every(({ share }) => share >= target.share)).toBe(true);
    const withOneLess = staffingFile.parse({
      groups: { all: { agents: (found?.hours[0]?.agents ?? 0) - 2 } },
    });
    const { withinTarget } = simulate({ ...scenario, staffing: withOneLess, days: 10, seed: 100 });
    expect(withinTarget).toBeLessThan(target.share);
  },
);

it('says so when no staffing is enough', () => {
  const slow = {
    ...scenario,
    configuration: siteConfiguration.parse({ queues: { main: { offerTimeout: '5m' } } }),
    staffing: staffingFile.parse({ groups: { all: { agents: 1 } }, acceptAfter: '2m' }),
    traffic: trafficFile.parse({ perHour: { '09-10': 6 } }),
  };
  expect(staffFor(slow, target)).toBeUndefined();
}, 60_000);

it('shares people out among groups as they were, and joins hours that are alike', () => {
  const staffing = staffingFile.parse({ groups: { a: { agents: { '08-12': 6 } }, b: { agents: 3 } } });
  const counts = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 12 ? 4 : hour === 12 ? 9 : 0));
  const { groups } = withHourlyCounts(staffing, counts);
  expect(groups['a']?.agents).toEqual({ '08-12': 3, '12-13': 6 });
  expect(groups['b']?.agents).toEqual({ '08-12': 1, '12-13': 3 });
});
