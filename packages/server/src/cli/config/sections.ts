import type { SiteConfiguration } from '@deskbell/protocol';

interface Section {
  /** Stands above the section. */
  readonly about: string;
  /** Stands in a comment where there is no such section: how it would look. */
  readonly hint: string;
}

/** What a pulled file says of each part, in the order in which people read them. */
export const SECTIONS: Readonly<Record<keyof SiteConfiguration, Section>> = {
  skills: {
    about: 'What agents can know, beyond languages.',
    hint: '{ billing: { name: Billing } }',
  },
  teams: {
    about: 'Agents, by the e-mail addresses of their accounts.',
    hint: '{ first: { agents: [ana@shop.example] } }',
  },
  agents: {
    about:
      'What each can do. Who is not here has no skills and speaks every language; levels go from 1 to 10.',
    hint: '{ ana@shop.example: { skills: { billing: 5 }, languages: { pl: 10, en: 7 } } }',
  },
  channels: {
    about: 'What a conversation weighs against the capacity of an agent.',
    hint: '{ chat: { weight: 1 } }',
  },
  queues: {
    about: 'Where conversations wait. Left out: everybody serves it, offers last 30s, longest idle first.',
    hint: '{ main: {} }',
  },
  defaultQueue: { about: 'Where a conversation waits when no rule says otherwise.', hint: 'main' },
  rules: {
    about: 'Where new conversations go; the first rule that fits counts.',
    hint: '[{ when: { languages: [pl] }, queue: main }]',
  },
  tiers: {
    about: 'Levels of support above the first.',
    hint: '[{ name: Experts, queue: second, firstResponse: 30m }]',
  },
  policies: {
    about: 'What happens when nobody answers in time.',
    hint: '{ usual: { steps: [{ after: 5m, do: [{ do: alertSupervisors }] }] } }',
  },
  policy: { about: 'The policy of queues that name none.', hint: 'usual' },
  slas: {
    about: 'Promised times; what is left out is not promised. A warning comes at 75 %.',
    hint: '{ usual: { firstResponse: 2m, resolution: 1d } }',
  },
  sla: { about: 'The promise of queues that name none.', hint: 'usual' },
  calendars: {
    about: 'When people are there. A day that is left out is closed.',
    hint: "{ office: { timeZone: Europe/Warsaw, week: { mon: [{ from: '09:00', to: '17:00' }] } } }",
  },
  calendar: {
    about: 'The hours of queues that name none; none at all: open whenever somebody is there.',
    hint: 'office',
  },
  rosters: {
    about: 'Who is called when: the first whose calendar is open.',
    hint: '{ night: [{ agent: ana@shop.example }] }',
  },
  crisis: {
    about: 'What happens while crisis mode is on.',
    hint: '{ banner: { en: We know and are on it. } }',
  },
  surveys: {
    about: 'What people are asked when a matter is over: csat (1 to 5), nps (0 to 10) or ces (1 to 7).',
    hint: '{ satisfaction: { kind: csat, followUpAtMost: 2 } }',
  },
  solvedCheck: {
    about: 'Asks some days later whether it is solved; a no brings the matter back.',
    hint: '{ after: 3d }',
  },
  wrapUp: {
    about: 'Among what agents pick when they resolve: why people come, and what would have to change.',
    hint: '{ required: true, reasons: { delivery: { name: Delivery } }, rootCauses: { carrier: { name: Carrier } } }',
  },
  panel: {
    about:
      'A page of your own that agents see beside every conversation: orders, accounts (docs/guides/site-panel.md).',
    hint: '{ url: https://crm.example/panel }',
  },
  requireIdentity: {
    about: 'Whether only those can write for whom your pages vouch with a signed token.',
    hint: 'true',
  },
  privacy: {
    about: 'What is kept of people, and how long; card numbers and keys are taken out of texts.',
    hint: '{ keepConversations: 730d, consent: { version: "1", text: { en: We keep what you write. } } }',
  },
  mail: {
    about:
      'What is sent by mail besides what somebody asks for: answers to visitors who left, daily figures, alerts.',
    hint: '{ answers: { after: 10m }, digest: { at: "07:00", timeZone: Europe/Warsaw } }',
  },
  widget: {
    about: 'How the widget looks on your pages, what it says, asks and offers there.',
    hint: '{ look: { accent: "#1d5c57", side: right, greeting: { en: How can we help? } }, files: false }',
  },
  reopenWindow: { about: 'How long a message reopens a resolved conversation.', hint: '7d' },
  silentAfter: {
    about: 'A silence of the visitor after which a conversation gives its capacity back.',
    hint: '10m',
  },
  bots: {
    about:
      'Which conversations begin with a bot, and with which; the first rule that fits and whose bot is there counts.',
    hint: '[{ bot: faq, when: { hours: closed } }]',
  },
  botLimit: { about: 'How long a bot may have a conversation without handing it over.', hint: '2m' },
};
