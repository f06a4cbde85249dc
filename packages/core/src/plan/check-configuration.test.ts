import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { checkConfiguration } from './check-configuration.ts';
import {
  refusedPaths,
  withoutAdvice,
  office,
  problemsOf,
  type RefusedCase,
} from '../../test/refused-configuration.ts';

it('takes the configuration that nobody has changed', () => {
  expect(checkConfiguration(siteConfiguration.parse({}), { agentEmails: new Set() })).toEqual([]);
});

it('takes a large desk as it should be', () => {
  expect(
    problemsOf({
      skills: { billing: { name: 'Billing' } },
      teams: {
        first: { agents: ['ana@shop.example', 'BEN@shop.example'] },
        experts: { agents: ['ana@shop.example'] },
      },
      agents: { 'Ana@shop.example': { skills: { billing: 7 }, languages: { pl: 10, 'pt-BR': 5, szl: 3 } } },
      queues: {
        main: { teams: ['first'], prefers: [{ skill: 'billing' }] },
        second: { teams: ['experts'], requires: [{ skill: 'billing', level: 7 }], sla: 'quick' },
        third: {},
      },
      rules: [{ when: { languages: ['pl'] }, queue: 'second', requires: [{ skill: 'billing' }] }],
      tiers: [
        { name: 'Experts', queue: 'second', firstResponse: '30m', roster: 'night' },
        { name: 'Makers', queue: 'third' },
      ],
      // One policy for all queues: each step leads up, and never down again.
      policy: 'ladder',
      policies: {
        ladder: {
          steps: [
            { after: '1m', do: [{ do: 'widenSkills', skills: ['billing'] }] },
            { after: '5m', do: [{ do: 'moveToTier', tier: 2 }] },
            {
              after: '15m',
              do: [
                { do: 'moveToTier', tier: 3 },
                { do: 'assignOnCall', roster: 'night' },
              ],
            },
            { after: '2m', in: 'unanswered', do: [{ do: 'notify', email: 'boss@shop.example' }] },
          ],
          triggers: [{ on: { event: 'message', words: ['lawyer'] }, do: [{ do: 'alertSupervisors' }] }],
        },
      },
      slas: { quick: { firstResponse: '2m', resolution: '1d' } },
      calendar: 'office',
      calendars: {
        office: {
          ...office,
          week: {
            mon: [
              { from: '09:00', to: '12:00' },
              { from: '12:00', to: '17:00' },
              { from: '22:00', to: '06:00' },
            ],
            tue: [{ from: '06:00', to: '24:00' }],
            wed: [{ from: '00:00', to: '24:00' }],
          },
          holidays: [
            { name: 'Leap day', on: '02-29' },
            { name: 'Easter Monday', on: { easter: 1 } },
          ],
          seasons: [
            { name: 'Winter', from: '12-01', to: '02-29', week: {} },
            { name: 'Summer', from: '06-01', to: '08-31', week: {} },
            { name: 'Fair', from: '2026-09-01', to: '2026-09-03', week: {} },
          ],
        },
      },
      rosters: { night: [{ agent: 'ben@shop.example', calendar: 'office' }, { agent: 'ana@shop.example' }] },
      crisis: { banner: { en: 'We know.', 'pt-BR': 'Sabemos.' }, queue: 'third', policy: 'ladder' },
    }),
  ).toEqual([]);
});

function everywhere(name: string): SiteConfigurationInput {
  return {
    defaultQueue: name,
    policy: name,
    sla: name,
    calendar: name,
    crisis: { queue: name, policy: name },
    rules: [{ when: {}, queue: name }],
    tiers: [{ name, queue: name }],
  };
}

const refused: readonly RefusedCase[] = [
  ['a default queue that is not there', { defaultQueue: 'none' }, ['defaultQueue']],
  ['no queue at all', { queues: {} }, ['defaultQueue']],
  ['an unknown policy', { policy: 'none' }, ['policy']],
  [
    'names that every object has',
    everywhere('constructor'),
    [
      'calendar',
      'crisis.policy',
      'crisis.queue',
      'defaultQueue',
      'policy',
      'rules[0].queue',
      'sla',
      'tiers[0].queue',
    ],
  ],
  ['an unknown calendar', { calendar: 'none' }, ['calendar']],
  [
    'unknown parts of a queue',
    {
      queues: {
        main: {
          teams: ['none'],
          policy: 'no',
          sla: 'no',
          calendar: 'no',
          requires: [{ skill: 'no' }],
          prefers: [{ skill: 'no' }],
        },
      },
    },
    ['teams[0]', 'requires[0].skill', 'prefers[0].skill', 'calendar', 'policy', 'sla'].map(
      (path) => `queues.main.${path}`,
    ),
  ],
  [
    'an unknown queue of a rule',
    { rules: [{ when: {}, queue: 'none', requires: [{ skill: 'no' }] }] },
    ['rules[0].queue', 'rules[0].requires[0].skill'],
  ],
  [
    'an unknown queue and roster of a tier',
    { tiers: [{ name: 'Two', queue: 'no', roster: 'no' }] },
    ['tiers[0].queue', 'tiers[0].roster'],
  ],
  ['unknown parts of a crisis', { crisis: { queue: 'no', policy: 'no' } }, ['crisis.queue', 'crisis.policy']],
  [
    'an unknown calendar of a roster',
    { rosters: { night: [{ agent: 'ana@shop.example', calendar: 'no' }] } },
    ['rosters.night[0].calendar'],
  ],
  [
    'an unknown skill of an agent',
    { agents: { 'ana@shop.example': { skills: { no: 1 } } } },
    ['agents["ana@shop.example"].skills.no'],
  ],
  [
    'unknown names in steps and triggers',
    {
      policies: {
        p: {
          steps: [
            {
              after: '1m',
              when: { queues: ['no'] },
              do: [
                { do: 'widenSkills', skills: ['no'] },
                { do: 'addQueue', queue: 'no' },
              ],
            },
          ],
          triggers: [
            {
              on: { event: 'personRequested' },
              do: [
                { do: 'moveToTier', tier: 2 },
                { do: 'assignOnCall', roster: 'no' },
              ],
            },
          ],
        },
      },
    },
    [
      'policies.p.steps[0].when.queues[0]',
      'policies.p.steps[0].do[0].skills[0]',
      'policies.p.steps[0].do[1].queue',
      'policies.p.triggers[0].do[0].tier',
      'policies.p.triggers[0].do[1].roster',
    ],
  ],
  [
    'unknown agents',
    {
      agents: { 'eve@shop.example': {} },
      teams: { t: { agents: ['ana@shop.example', 'eve@shop.example'] } },
      rosters: { r: [{ agent: 'eve@shop.example' }] },
    },
    ['agents["eve@shop.example"]', 'teams.t.agents[1]', 'rosters.r[0].agent'],
  ],
  [
    'an agent twice',
    { agents: { 'ana@shop.example': {}, 'Ana@shop.example': {} } },
    ['agents["Ana@shop.example"]'],
  ],
  [
    'a queue and a tier that nobody serves',
    {
      teams: { t: { agents: [] } },
      queues: { main: {}, two: { teams: ['t'] } },
      tiers: [{ name: 'Two', queue: 'two' }],
    },
    ['queues.two.teams', 'tiers[0].queue'],
  ],
  [
    'skills that nobody has',
    {
      skills: { s: { name: 'S' } },
      agents: { 'ana@shop.example': { skills: { s: 3 } } },
      queues: { main: { requires: [{ skill: 's', level: 4 }] } },
    },
    ['queues.main.requires'],
  ],
  [
    'words that are no languages',
    {
      crisis: { banner: { english: 'x', cz: 'x', pl: 'x', PL: 'x' } },
      rules: [{ when: { languages: ['polish'] } }],
    },
    ['crisis.banner.english', 'crisis.banner.cz', 'crisis.banner.PL', 'rules[0].when.languages[0]'],
  ],
];

it.each(refused)('refuses %s', (_what, input, paths) => {
  expect(refusedPaths(input)).toEqual(paths.toSorted());
  expect(withoutAdvice(input)).toEqual([]);
});
