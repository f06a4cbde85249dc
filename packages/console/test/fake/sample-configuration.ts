import type { SiteConfiguration } from '@deskbell/sdk/agent';

const queue = {
  strategy: 'longest-idle',
  mode: 'offer',
  offerTimeout: '30s',
  reofferAfter: '30s',
  missesBeforeAway: 1,
  firstReplyLimit: '3m',
  order: 'age',
  priority: 0,
  requires: [],
  prefers: [],
  language: { need: 'preferred', level: 1, relaxAfter: '20s' },
  pace: { breathing: '0s', wrapUp: '0s' },
} as const;

const office = [
  { from: '09:00', to: '12:30' },
  { from: '13:00', to: '18:00' },
];

/** How a small shop is served: two queues, a ladder, office hours, and what is said in a crisis. */
export const sampleConfiguration: SiteConfiguration = {
  skills: { billing: { name: 'Billing' } },
  teams: { office: { name: 'Office', agents: ['ana@fern.example', 'ben@fern.example'] } },
  agents: {},
  channels: { chat: { weight: 1 } },
  queues: {
    main: { ...queue, requires: [], prefers: [], name: 'Front desk', sla: 'standard', policy: 'ladder' },
    second: {
      ...queue,
      name: 'Second line',
      teams: ['office'],
      strategy: 'most-skilled',
      mode: 'assign',
      requires: [{ skill: 'billing', level: 3 }],
      prefers: [],
      pace: { breathing: '10s', wrapUp: '2m', breakAfter: '2h', dailyCeiling: 60 },
    },
  },
  defaultQueue: 'main',
  rules: [{ when: { words: ['invoice', 'VAT'], vip: true }, queue: 'second', priority: 5 }],
  tiers: [{ name: 'Specialists', queue: 'second', firstResponse: '15m' }],
  policies: {
    ladder: {
      name: 'Nobody waits in vain',
      steps: [
        { after: '2m', in: 'waiting', clock: 'hours', do: [{ do: 'alertSupervisors' }] },
        { after: '30s', in: 'waiting', clock: 'always', do: [{ do: 'widenSkills' }] },
        {
          after: '10m',
          in: 'waiting',
          clock: 'hours',
          when: { vip: true },
          do: [
            { do: 'moveToTier', tier: 2 },
            { do: 'offerContactBack', channels: ['callback', 'email'] },
          ],
        },
        {
          after: '1h30m',
          in: 'unanswered',
          clock: 'hours',
          do: [{ do: 'notify', email: 'lead@fern.example' }],
        },
      ],
      triggers: [
        {
          on: { event: 'message', words: ['lawyer'], labels: [] },
          do: [{ do: 'raisePriority', minutes: 30 }],
        },
      ],
    },
  },
  calendar: 'office',
  slas: { standard: { firstResponse: '2m', nextResponse: '10m', warnAt: 0.75 } },
  calendars: {
    office: {
      timeZone: 'Europe/Warsaw',
      week: {
        mon: office,
        tue: office,
        wed: office,
        thu: office,
        fri: [{ from: '09:00', to: '16:00' }],
        sat: [{ from: '22:00', to: '02:00' }],
      },
      holidays: [{ name: 'Christmas', on: '12-25' }],
      seasons: [{ name: 'Before Christmas', from: '12-01', to: '12-24', week: { sat: office } }],
    },
  },
  rosters: {},
  crisis: {
    banner: {
      en: 'Our payment partner is down. Orders are safe; we are on it.',
      pl: 'Płatności nie działają.',
    },
    answer: { en: 'Payments are down just now. You need not do anything, we will write here.' },
  },
  surveys: {},
  wrapUp: { required: false, reasons: {}, rootCauses: {} },
  requireIdentity: false,
  privacy: { redact: { cards: true, secrets: true } },
  mail: { locale: 'en' },
  widget: {
    look: {
      theme: 'auto',
      offset: { side: 20, bottom: 20 },
      label: {},
      title: {},
      greeting: {},
      faces: true,
    },
    launcher: 'bubble',
    texts: {},
    home: { articles: true, flows: true, past: true },
    preChat: { when: 'first', text: {}, fields: [] },
    files: true,
    emoji: true,
    typingPreview: false,
    transcript: true,
    invitations: [],
    announcements: [],
  },
  reopenWindow: '7d',
  silentAfter: '10m',
  bots: [],
  botLimit: '2m',
};
