import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { planHours } from '../hours/planned-hours.ts';
import { compilePlan } from './compile-plan.ts';
import { onCallEmail } from './on-call-email.ts';

const plan = (input: SiteConfigurationInput) => compilePlan('shop', 3, siteConfiguration.parse(input));
const allDay = [{ from: '00:00', to: '24:00' }];
const monday = { timeZone: 'UTC', week: { mon: allDay } };
const [onMonday, onTuesday] = [Date.UTC(2026, 5, 1, 12), Date.UTC(2026, 5, 2, 12)];

it('serves a site that was never configured', () => {
  const made = plan({});
  expect(made).toMatchObject({
    siteId: 'shop',
    version: 3,
    defaultQueueId: 'main',
    chatWeight: 1,
    reopenWindowMs: 604_800_000,
    silentAfterMs: 600_000,
    botLimitMs: 120_000,
    crisis: { banner: {}, answer: null, queueId: null, order: null, policy: null, startWhen: null },
  });
  expect(made.tiers).toEqual([
    { tier: 1, name: 'Tier 1', queueId: null, firstResponseMs: null, rosterId: null },
  ]);
  expect(made.queues.get('main')).toMatchObject({
    name: 'Main',
    agentEmails: null,
    offerTimeoutMs: 30_000,
    reofferAfterMs: 30_000,
    firstReplyLimitMs: 180_000,
    language: { need: 'preferred', level: 1, relaxAfterMs: 20_000 },
    calendar: null,
    policy: null,
    sla: null,
    pace: { breathingMs: 0, wrapUpMs: 0, breakAfterMs: null, dailyCeiling: null },
  });
});

it('gives a queue what it names, else what the site names', () => {
  const { queues } = plan({
    teams: { a: { agents: ['Ana@Shop.example', 'ben@shop.example'] }, b: { agents: ['ben@shop.example'] } },
    queues: {
      main: {},
      'second-line': { name: 'Experts', teams: ['a', 'b'], policy: 'own', sla: 'own', calendar: 'own' },
    },
    policy: 'all',
    policies: { all: {}, own: {} },
    sla: 'all',
    slas: { all: { firstResponse: '1m30s' }, own: { resolution: '1d' } },
    calendar: 'all',
    calendars: { all: monday, own: monday },
  });
  const [main, second] = [queues.get('main'), queues.get('second-line')];
  expect([main?.policy?.id, main?.sla?.firstResponseMs, main?.calendar?.id]).toEqual(['all', 90_000, 'all']);
  expect([second?.policy?.id, second?.sla?.firstResponseMs, second?.calendar?.id]).toEqual([
    'own',
    null,
    'own',
  ]);
  expect(second?.sla).toEqual({
    firstResponseMs: null,
    nextResponseMs: null,
    resolutionMs: 86_400_000,
    warnAt: 0.75,
  });
  expect(second?.name).toBe('Experts');
  expect(second?.agentEmails).toEqual(new Set(['ana@shop.example', 'ben@shop.example']));
});

it('orders steps by what they wait for and by time', () => {
  const alert = [{ do: 'alertSupervisors' as const }];
  const { queues } = plan({
    policy: 'p',
    policies: {
      p: {
        steps: [
          { after: '2m', in: 'unanswered', do: alert },
          { after: '5m', do: alert, when: { languages: ['pt-BR'] } },
          { after: '1m', do: alert, clock: 'always' },
        ],
      },
    },
  });
  const steps = queues.get('main')?.policy?.steps;
  expect(steps?.waiting.map(({ afterMs, clock, when }) => [afterMs, clock, when])).toEqual([
    [60_000, 'always', null],
    [300_000, 'hours', { languages: ['pt'] }],
  ]);
  expect(steps?.unanswered).toHaveLength(1);
  expect(steps?.unresolved).toEqual([]);
});

it('knows agents by their address and languages without their regions', () => {
  const { agents, rules } = plan({
    agents: {
      'Ana@Shop.example': {
        skills: { billing: 3 },
        languages: { 'pt-BR': 9, 'pt-PT': 4, EN: 5 },
        capacity: 2,
      },
      'ben@shop.example': {},
    },
    rules: [{ when: { languages: ['PT-br'] }, priority: 5 }],
  });
  expect(agents.get('ana@shop.example')).toEqual({
    skills: new Map([['billing', 3]]),
    languages: new Map([
      ['pt', 9],
      ['en', 5],
    ]),
    capacity: 2,
  });
  expect(agents.get('ben@shop.example')).toEqual({ skills: new Map(), languages: null, capacity: null });
  expect(rules).toEqual([{ when: { languages: ['pt'] }, priority: 5 }]);
});

it('[E4] numbers tiers from 2, and finds who is on call', () => {
  const { tiers, rosters } = plan({
    queues: { main: {}, second: {} },
    tiers: [{ name: 'Experts', queue: 'second', firstResponse: '1h', roster: 'night' }],
    calendars: { monday },
    rosters: { night: [{ agent: 'Ana@shop.example', calendar: 'monday' }, { agent: 'ben@shop.example' }] },
  });
  expect(tiers[1]).toEqual({
    tier: 2,
    name: 'Experts',
    queueId: 'second',
    firstResponseMs: 3_600_000,
    rosterId: 'night',
  });
  expect(onCallEmail(rosters.get('night'), onMonday)).toBe('ana@shop.example');
  expect(onCallEmail(rosters.get('night'), onTuesday)).toBe('ben@shop.example');
  expect(onCallEmail([], onMonday)).toBeNull();
  expect(onCallEmail(undefined, onMonday)).toBeNull();
});

it('[E6] tells when a queue opens; without hours it is always open', () => {
  const { queues } = plan({
    queues: { main: {}, always: {}, second: { calendar: 'monday' } },
    calendars: { monday },
  });
  const [always, second] = [queues.get('always'), queues.get('second')];
  if (!always || !second) throw new Error('no queues');
  expect(planHours(always, onMonday)).toEqual({ isOpen: true, changesAt: null, opensAt: null });
  expect(planHours(second, onMonday)).toEqual({
    isOpen: true,
    changesAt: Date.UTC(2026, 5, 2),
    opensAt: null,
  });
  const next = Date.UTC(2026, 5, 8);
  expect(planHours(second, onTuesday)).toEqual({ isOpen: false, changesAt: next, opensAt: next });
});
