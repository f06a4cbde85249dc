import type { SimulationOutcome } from '@deskbell/sdk/admin';
import { expect, it } from 'vitest';
import { trialFigures } from './trial-figures.ts';

const outcome = (part: Partial<SimulationOutcome> = {}): SimulationOutcome => ({
  conversations: 100,
  answered: 95,
  left: 5,
  waiting: 0,
  wait: { p50: 0, p90: 60_000, max: 600_000 },
  firstReply: { p50: 20_000, p90: 90_000, max: 700_000 },
  withinTarget: 0.8,
  promises: [{ clock: 'firstResponse', conversations: 100, broken: 10 }],
  escalated: 0,
  offers: { made: 100, missed: 3 },
  occupancy: 0.5,
  hours: [],
  ...part,
});

it('[E8] says which of the two serves people better, figure by figure', () => {
  const figures = trialFigures(
    outcome(),
    outcome({
      wait: { p50: 0, p90: 30_000, max: 900_000 },
      withinTarget: 0.9,
      promises: [{ clock: 'firstResponse', conversations: 100, broken: 20 }],
    }),
  );
  expect(figures.map(({ better }) => better)).toEqual([
    null,
    null,
    'draft',
    'now',
    'draft',
    null,
    null,
    'now',
    null,
    null,
    null,
  ]);
  expect(figures[4]).toMatchObject({ now: '80%', draft: '90%' });
});
