import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { differences } from './differences.ts';

const between = (before: SiteConfigurationInput, after: SiteConfigurationInput) =>
  differences(siteConfiguration.parse(before), siteConfiguration.parse(after)).join('\n');

it('finds none where defaults are written out', () => {
  expect(between({}, { queues: { main: { offerTimeout: '30s' } }, defaultQueue: 'main' })).toBe('');
});

it('shows what changes, what comes and what goes', () => {
  const before: SiteConfigurationInput = {
    teams: { first: { agents: ['ana@shop.example', 'ben@shop.example'] } },
    skills: { billing: { name: 'Billing' } },
    rules: [{ when: { vip: true }, priority: 5 }],
  };
  const after: SiteConfigurationInput = {
    teams: { first: { agents: ['ben@shop.example', 'eve@shop.example'] } },
    queues: {
      main: { offerTimeout: '45s', sla: 'quick' },
      second: { mode: 'assign' },
    },
    rules: [
      { when: { vip: true }, priority: 6 },
      { when: {}, queue: 'second' },
    ],
    policies: {
      ladder: {
        steps: [{ after: '5m', do: [{ do: 'alertSupervisors' }, { do: 'moveToQueue', queue: 'second' }] }],
      },
    },
  };
  expect(between(before, after)).toMatchInlineSnapshot(`
    "- skills.billing: { name: Billing }
    - teams.first.agents: ana@shop.example
    + teams.first.agents: eve@shop.example
      queues.main.offerTimeout: 30s → 45s
    + queues.main.sla: quick
    + queues.second: { mode: assign }
      rules[0].priority: 5 → 6
    + rules[1]: { when: {}, queue: second }
    + policies.ladder:
    +   steps:
    +     - after: 5m
    +       do:
    +         - do: alertSupervisors
    +         - do: moveToQueue
    +           queue: second"
  `);
  expect(between(after, before)).toContain('- queues.second: { mode: assign }');
});

it('shows another order of the same', () => {
  const agents = ['ana@shop.example', 'ben@shop.example'];
  expect(between({ teams: { t: { agents } } }, { teams: { t: { agents: agents.toReversed() } } })).toBe(
    '  teams.t.agents: [ ana@shop.example, ben@shop.example ] → [ ben@shop.example, ana@shop.example ]',
  );
});
