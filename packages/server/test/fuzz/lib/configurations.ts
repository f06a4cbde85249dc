import type { SiteConfigurationInput } from '@deskbell/protocol';

const week = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from, to }]]));

export const EMAILS = [
  'ana@desk.example',
  'ben@desk.example',
  'cem@desk.example',
  'eva@desk.example',
] as const;

/** Whoever is free and there must not be passed by: nothing but presence and capacity decides. */
const plain: SiteConfigurationInput = {};

const assigned: SiteConfigurationInput = {
  queues: { main: { mode: 'assign', strategy: 'least-loaded' } },
  slas: { quick: { firstResponse: '1m', nextResponse: '90s', resolution: '20m' } },
  sla: 'quick',
  silentAfter: '2m',
  reopenWindow: '5m',
};

const laddered: SiteConfigurationInput = {
  queues: {
    main: { offerTimeout: '20s', firstReplyLimit: '1m', missesBeforeAway: 2, reofferAfter: '25s' },
    experts: { mode: 'assign', priority: 5, policy: 'upstairs', firstReplyLimit: '40s' },
    billing: { strategy: 'round-robin', order: 'priority' },
  },
  tiers: [
    { name: 'Experts', queue: 'experts', firstResponse: '3m' },
    { name: 'Billing', queue: 'billing', firstResponse: '10m' },
  ],
  policy: 'ladder',
  policies: {
    ladder: {
      steps: [
        { after: '15s', clock: 'always', do: [{ do: 'alertSupervisors' }] },
        { after: '30s', clock: 'always', do: [{ do: 'widenSkills' }, { do: 'raisePriority', minutes: 3 }] },
        { after: '45s', clock: 'always', do: [{ do: 'addQueue', queue: 'billing' }] },
        { after: '90s', clock: 'always', do: [{ do: 'moveToTier', tier: 2 }] },
        { after: '4m', clock: 'always', do: [{ do: 'assignOnCall', roster: 'night' }] },
        { in: 'unanswered', after: '20s', clock: 'always', do: [{ do: 'alertSupervisors' }] },
        {
          in: 'unanswered',
          after: '2m',
          clock: 'always',
          do: [{ do: 'offerContactBack', channels: ['callback'] }],
        },
        { in: 'unresolved', after: '5m', clock: 'always', do: [{ do: 'raisePriority', minutes: 10 }] },
        { in: 'unresolved', after: '30m', clock: 'always', do: [{ do: 'moveToTier', tier: 3 }] },
      ],
      triggers: [
        { on: { event: 'message', words: ['lawyer'] }, do: [{ do: 'moveToTier', tier: 3 }] },
        { on: { event: 'personRequested' }, do: [{ do: 'raisePriority', minutes: 7 }] },
        { on: { event: 'repeatedContact', times: 2, within: '1h' }, do: [{ do: 'alertSupervisors' }] },
      ],
    },
    upstairs: {
      steps: [
        { after: '20s', clock: 'always', do: [{ do: 'alertSupervisors' }] },
        { after: '1m', clock: 'always', do: [{ do: 'moveToQueue', queue: 'billing' }] },
      ],
    },
    storm: { steps: [{ after: '10s', clock: 'always', do: [{ do: 'raisePriority', minutes: 1 }] }] },
  },
  rosters: { night: [{ agent: EMAILS[3] }] },
  slas: { normal: { firstResponse: '2m', nextResponse: '2m', resolution: '1h', warnAt: 0.5 } },
  sla: 'normal',
  crisis: { policy: 'storm', queue: 'billing', answer: { en: 'We know.' }, order: 'priority' },
};

const office: SiteConfigurationInput = {
  skills: { refunds: { name: 'Refunds' } },
  teams: { front: { agents: [EMAILS[0], EMAILS[1], EMAILS[2]] } },
  agents: {
    [EMAILS[0]]: { skills: { refunds: 5 }, languages: { pl: 10 }, capacity: 2 },
    [EMAILS[1]]: { languages: { en: 10, ru: 8 } },
  },
  queues: {
    main: {
      teams: ['front'],
      prefers: [{ skill: 'refunds', level: 2, relaxAfter: '40s' }],
      language: { need: 'preferred', relaxAfter: '20s' },
      strategy: 'most-skilled',
      pace: { breathing: '10s', wrapUp: '30s', breakAfter: '30m', dailyCeiling: 6 },
    },
    experts: { mode: 'assign', requires: [{ skill: 'refunds', level: 1 }] },
  },
  tiers: [{ name: 'Experts', queue: 'experts' }],
  rules: [
    { when: { words: ['refund'] }, queue: 'experts', priority: 4 },
    { when: { languages: ['pl'] }, priority: 2 },
  ],
  calendars: { office: { timeZone: 'Europe/Warsaw', week: week('09:00', '11:00') } },
  calendar: 'office',
  slas: { hours: { firstResponse: '10m', nextResponse: '5m', resolution: '3h' } },
  sla: 'hours',
  policy: 'hours',
  policies: {
    hours: {
      steps: [
        { after: '1m', do: [{ do: 'widenSkills', skills: ['refunds'] }] },
        { after: '2m', clock: 'always', do: [{ do: 'alertSupervisors' }] },
        { after: '5m', do: [{ do: 'moveToTier', tier: 2 }] },
        { in: 'unresolved', after: '2h', do: [{ do: 'alertSupervisors' }] },
      ],
    },
  },
};

/** How the site is served, by turns. */
export const CONFIGURATIONS = [plain, assigned, laddered, office] as const;
/** The places of those in which nothing but presence and capacity decides who may take what. */
export const PLAIN = 0;
