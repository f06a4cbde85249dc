import type { SiteConfigurationInput } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import {
  refusedPaths,
  withoutAdvice,
  office,
  problemsOf,
  type RefusedCase,
} from '../../../test/refused-configuration.ts';

const movesTo = (queue: string, after = '5m') => ({
  after,
  do: [{ do: 'moveToQueue' as const, queue }],
});

const refused: readonly RefusedCase[] = [
  [
    'a step down to the first tier',
    { policies: { p: { steps: [{ after: '1m', do: [{ do: 'moveToTier', tier: 1 }] }] } } },
    ['policies.p.steps[0].do[0].tier'],
  ],
  [
    'steps out of order',
    { queues: { main: {}, b: {} }, policies: { p: { steps: [movesTo('b', '10m'), movesTo('b', '5m')] } } },
    ['policies.p.steps[1].after'],
  ],
  [
    'a notification to nobody',
    { policies: { p: { steps: [{ after: '1m', do: [{ do: 'notify' }] }] } } },
    ['policies.p.steps[0].do[0]'],
  ],
  [
    'a trigger that nothing fits',
    { policies: { p: { triggers: [{ on: { event: 'message' }, do: [{ do: 'alertSupervisors' }] }] } } },
    ['policies.p.triggers[0].on'],
  ],
  [
    'conditions that nothing fits',
    {
      policies: {
        p: {
          steps: [
            { after: '1m', when: { queues: [], languages: [] }, do: [{ do: 'widenSkills', skills: [] }] },
          ],
        },
      },
    },
    [
      'policies.p.steps[0].when.queues',
      'policies.p.steps[0].when.languages',
      'policies.p.steps[0].do[0].skills',
    ],
  ],
  [
    'an answer after the solution',
    { slas: { s: { firstResponse: '2d', resolution: '1d' } } },
    ['slas.s.firstResponse'],
  ],
  [
    'times that hardly come in business hours',
    {
      calendar: 'office',
      calendars: { office },
      sla: 's',
      slas: { s: { resolution: '60d' } },
      policy: 'p',
      policies: {
        p: {
          steps: [
            { after: '50d', do: [{ do: 'alertSupervisors' }] },
            { after: '50d', clock: 'always', do: [{ do: 'alertSupervisors' }] },
          ],
        },
      },
    },
    ['policies.p.steps[0].after', 'slas.s.resolution'],
  ],
];

it.each(refused)('refuses %s', (_what, input, paths) => {
  expect(refusedPaths(input)).toEqual(paths.toSorted());
  expect(withoutAdvice(input)).toEqual([]);
});

it.each<readonly [what: string, input: SiteConfigurationInput, path: string]>([
  [
    'two queues that send to each other',
    {
      queues: { main: { policy: 'a' }, b: { policy: 'b' } },
      policies: { a: { steps: [movesTo('b')] }, b: { steps: [movesTo('main')] } },
    },
    'policies.b.steps[0].do[0]',
  ],
  [
    'one policy that sends back',
    {
      queues: { main: {}, b: {} },
      policy: 'p',
      policies: { p: { steps: [movesTo('b'), movesTo('main', '10m')] } },
    },
    'policies.p.steps[1].do[0]',
  ],
  [
    'three queues, one of them a tier',
    {
      queues: { main: { policy: 'a' }, b: { policy: 'b' }, c: { policy: 'c' } },
      tiers: [{ name: 'Two', queue: 'b' }],
      policies: {
        a: { steps: [{ after: '1m', do: [{ do: 'moveToTier', tier: 2 }] }] },
        b: { steps: [movesTo('c')] },
        c: { steps: [movesTo('main')] },
      },
    },
    'policies.c.steps[0].do[0]',
  ],
  [
    'a circle off the way',
    {
      queues: { main: { policy: 'a' }, b: { policy: 'b' }, c: { policy: 'c' } },
      policies: { a: { steps: [movesTo('b')] }, b: { steps: [movesTo('c')] }, c: { steps: [movesTo('b')] } },
    },
    'policies.c.steps[0].do[0]',
  ],
  [
    'a circle during a crisis',
    {
      queues: { main: {}, b: { policy: 'b' } },
      crisis: { policy: 'p' },
      policies: {
        p: {
          steps: [
            { ...movesTo('b'), when: { queues: ['main'] } },
            { ...movesTo('main', '6m'), when: { queues: ['b'] } },
          ],
        },
        b: { steps: [] },
      },
    },
    'policies.p.steps[1].do[0]',
  ],
])('refuses %s', (_what, input, path) => {
  expect(problemsOf(input).map((problem) => problem.path)).toEqual([path]);
});

it('takes steps that only seem to go round', () => {
  expect(
    problemsOf({
      queues: { main: { policy: 'a' }, b: { policy: 'b' }, c: { policy: 'b' } },
      policies: {
        a: { steps: [movesTo('b')] },
        b: {
          steps: [
            { ...movesTo('main'), when: { queues: ['main'] } },
            { ...movesTo('main', '10m'), when: { crisis: true, tierBelow: 2, queues: ['c'] } },
            movesTo('b', '11m'),
          ],
        },
      },
    }),
  ).toEqual([]);
});
