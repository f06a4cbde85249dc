import { expect, it } from 'vitest';
import { siteConfiguration, type SiteConfigurationInput } from './site-configuration.ts';
import { withoutDefaults } from './without-defaults.ts';

const whole: SiteConfigurationInput = {
  skills: { billing: { name: 'Billing' } },
  agents: { 'ana@shop.example': { skills: { billing: 3 } }, 'ben@shop.example': {} },
  channels: { chat: { weight: 1 }, email: { weight: 0 } },
  queues: {
    main: {},
    second: {
      offerTimeout: '45s',
      requires: [
        { skill: 'billing', level: 1 },
        { skill: 'billing', level: 2 },
      ],
      language: { need: 'required' },
      pace: { wrapUp: '1m', breathing: '0s' },
    },
  },
  policies: {
    ladder: {
      steps: [{ after: '5m', in: 'waiting', clock: 'always', do: [{ do: 'widenSkills' }] }],
      triggers: [
        {
          on: { event: 'repeatedContact', times: 2, within: '7d' },
          do: [{ do: 'raisePriority', minutes: 5 }],
        },
        { on: { event: 'message', words: ['lawyer'] }, do: [{ do: 'alertSupervisors' }] },
      ],
    },
  },
  calendars: {
    office: {
      timeZone: 'UTC',
      week: { mon: [{ from: '09:00', to: '17:00' }], tue: [] },
      holidays: [
        { name: 'Easter', on: { easter: 1, church: 'western' } },
        { name: 'Pascha', on: { easter: 0, church: 'eastern' }, spans: [] },
      ],
    },
  },
};

it('writes nothing of what nobody has changed', () => {
  expect(withoutDefaults(siteConfiguration.parse({}))).toEqual({});
});

it('leaves out what would be so anyway, and nothing else', () => {
  expect(withoutDefaults(siteConfiguration.parse(whole))).toEqual({
    ...whole,
    queues: {
      main: {},
      second: {
        offerTimeout: '45s',
        requires: [{ skill: 'billing' }, { skill: 'billing', level: 2 }],
        language: { need: 'required' },
        pace: { wrapUp: '1m' },
      },
    },
    policies: {
      ladder: {
        steps: [{ after: '5m', clock: 'always', do: [{ do: 'widenSkills' }] }],
        triggers: [
          { on: { event: 'repeatedContact', times: 2 }, do: [{ do: 'raisePriority', minutes: 5 }] },
          { on: { event: 'message', words: ['lawyer'] }, do: [{ do: 'alertSupervisors' }] },
        ],
      },
    },
    calendars: {
      office: {
        timeZone: 'UTC',
        week: { mon: [{ from: '09:00', to: '17:00' }], tue: [] },
        holidays: [
          { name: 'Easter', on: { easter: 1 } },
          { name: 'Pascha', on: { easter: 0, church: 'eastern' }, spans: [] },
        ],
      },
    },
  });
});

it.each([
  {},
  whole,
  { queues: {} },
  { queues: { other: {} } },
  { channels: {} },
  { crisis: { banner: { en: 'x' } } },
])('is the same again when it is parsed: %j', (input: SiteConfigurationInput) => {
  const configuration = siteConfiguration.parse(input);
  expect(siteConfiguration.parse(withoutDefaults(configuration))).toEqual(configuration);
});
