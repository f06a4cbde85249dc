import type { SiteConfigurationInput } from '@deskbell/protocol';
import { PEOPLE, SHOP, type DemoPerson } from '../people.ts';

/** How the shop is served: what a shop of this size would really set. */
export function shopConfiguration(timeZone: string): SiteConfigurationInput {
  const staff = PEOPLE.filter(({ sites, shift }) => shift && sites.includes(SHOP));
  const week = { mon: day(8, 20), tue: day(8, 20), wed: day(8, 20), thu: day(8, 20), fri: day(8, 20) };
  return {
    skills: {
      parcels: { name: 'Parcels and carriers' },
      returns: { name: 'Returns and complaints' },
      tea: { name: 'Tea and brewing' },
    },
    teams: {
      front: { name: 'Front desk', agents: emails(staff) },
      masters: {
        name: 'Tea masters',
        agents: emails(staff.filter(({ skills }) => (skills['tea'] ?? 0) >= 5)),
      },
      leads: { name: 'Leads', agents: ['sarah@fernway.example', 'hannah@fernway.example'] },
    },
    agents: abilities(staff),
    queues: {
      main: { name: 'Orders and questions', teams: ['front'], ...usual(20) },
      parcels: {
        name: 'Parcels',
        teams: ['front'],
        prefers: [{ skill: 'parcels', relaxAfter: '45s' }],
        ...usual(25),
      },
      returns: {
        name: 'Returns and complaints',
        teams: ['front'],
        prefers: [{ skill: 'returns', relaxAfter: '60s' }],
        priority: 2,
        sla: 'quick',
        ...usual(25),
      },
      experts: { name: 'Tea masters', teams: ['masters'], strategy: 'most-skilled', ...usual(60) },
      leads: { name: 'Leads', teams: ['leads'], mode: 'offer', ...usual(60) },
    },
    rules: [
      { when: { vip: true }, queue: 'main', priority: 10 },
      { when: { words: RETURN_WORDS }, queue: 'returns' },
      { when: { words: PARCEL_WORDS }, queue: 'parcels' },
      { when: { words: TEA_WORDS }, queue: 'main' },
    ],
    tiers: [
      { name: 'Tea masters', queue: 'experts', firstResponse: '10m' },
      { name: 'Leads', queue: 'leads', firstResponse: '30m', roster: 'leads' },
    ],
    rosters: { leads: [{ agent: 'sarah@fernway.example' }] },
    policies: {
      usual: {
        name: 'Nobody waits unseen',
        steps: [
          { after: '90s', do: [{ do: 'widenSkills' }] },
          { after: '4m', do: [{ do: 'raisePriority', minutes: 5 }] },
          { after: '7m', do: [{ do: 'alertSupervisors' }] },
          { after: '12m', do: [{ do: 'offerContactBack', channels: ['callback', 'email'] }] },
          { after: '10m', in: 'unanswered', do: [{ do: 'alertSupervisors' }] },
        ],
        triggers: [
          { on: { event: 'personRequested' }, do: [{ do: 'raisePriority', minutes: 3 }] },
          {
            on: { event: 'message', words: ['lawyer', 'solicitor', 'prawnik', 'právník', 'юрист', 'Anwalt'] },
            do: [{ do: 'alertSupervisors' }],
          },
          {
            on: { event: 'repeatedContact', times: 3, within: '7d' },
            do: [{ do: 'raisePriority', minutes: 4 }],
          },
          { on: { event: 'lowScore', atMost: 2, survey: 'satisfaction' }, do: [{ do: 'alertSupervisors' }] },
          {
            on: { event: 'feedback', kind: 'complaint' },
            do: [{ do: 'alertSupervisors' }, { do: 'raisePriority', minutes: 10 }],
          },
        ],
      },
    },
    policy: 'usual',
    sla: 'usual',
    slas: {
      usual: { firstResponse: '3m', nextResponse: '5m', resolution: '8h' },
      quick: { firstResponse: '2m', nextResponse: '4m', resolution: '4h' },
    },
    calendars: {
      shop: {
        timeZone,
        week: { ...week, sat: day(8, 20), sun: day(8, 20) },
        holidays: [
          { name: 'Christmas Day', on: '12-25' },
          { name: 'New Year', on: '01-01' },
          { name: 'Easter Monday', on: { easter: 1 } },
        ],
        seasons: [
          {
            name: 'Before Christmas',
            from: '12-01',
            to: '12-23',
            week: { ...week, sat: day(8, 22), sun: day(8, 22) },
          },
        ],
      },
    },
    calendar: 'shop',
    crisis: {
      banner: {
        en: 'Our carrier has a strike: parcels are some days late. We have written to everybody whom it concerns.',
        pl: 'Strajk u przewoźnika: paczki przyjdą kilka dni później. Do wszystkich już napisaliśmy.',
        cs: 'Dopravce stávkuje: balíky dorazí o pár dní později. Všem jsme napsali.',
      },
      startWhen: { conversations: 60, within: '10m' },
    },
    surveys: {
      satisfaction: { kind: 'csat', percent: 75, followUpAtMost: 1 },
      ease: { kind: 'ces', question: { en: 'How easy was it to get help today?' } },
      recommend: { kind: 'nps', after: '1d', percent: 60 },
    },
    solvedCheck: { after: '2d' },
    wrapUp: { required: true, reasons: names(REASONS), rootCauses: names(ROOT_CAUSES) },
    widget: {
      look: {
        accent: '#1d5c57',
        greeting: {
          en: 'Hello! One of us is always near the kettle. What can we do for you?',
          pl: 'Dzień dobry! Ktoś z nas zawsze stoi przy czajniku. W czym możemy pomóc?',
          cs: 'Dobrý den! Někdo z nás je vždycky poblíž konvice. S čím můžeme pomoci?',
          ru: 'Здравствуйте! Кто-то из нас всегда рядом с чайником. Чем помочь?',
          de: 'Guten Tag! Eine von uns steht immer am Wasserkocher. Womit können wir helfen?',
        },
      },
      invitations: [
        {
          id: 'which-tea',
          when: { pageContains: ['/oolong', '/matcha'], secondsOnPage: 40 },
          message: {
            en: 'Not sure how much tea a cup needs? Ask us.',
            pl: 'Ile herbaty na filiżankę? Proszę pytać.',
          },
        },
      ],
    },
  };
}

const REASONS = {
  delivery: 'Where is my parcel',
  return: 'Return or refund',
  damaged: 'Arrived broken',
  order: 'Change of an order',
  payment: 'Payment and invoices',
  product: 'Question about a product',
  brewing: 'How to brew',
  praise: 'Kind words',
  other: 'Something else',
};

const ROOT_CAUSES = {
  carrier: 'Carrier late, or does not scan',
  packing: 'Packing lets things break',
  'mail-lost': 'Our mail did not arrive',
  'page-unclear': 'The page does not say it',
  stock: 'Stock shown wrong',
  checkout: 'Checkout gets stuck',
  'no-cause': 'Nothing to change',
};

const RETURN_WORDS = [
  'broken',
  'cracked',
  'refund',
  'return',
  'chipped',
  'zwrot',
  'zwrócić',
  'stłuczona',
  'pęknięty',
  'reklamacja',
  'rozbité',
  'prasklý',
  'vrátit',
  'reklamace',
  'вернуть',
  'разбит',
  'разбилась',
  'возврат',
  'zerbrochen',
  'zurückgeben',
  'Rücksendung',
];
const PARCEL_WORDS = [
  'my order',
  'in transit',
  'gdzie jest',
  'w doręczeniu',
  'kde je',
  'где',
  'wo ist',
  'Sendung',
  'parcel',
  'delivery',
  'tracking',
  'shipped',
  'arrive',
  'paczka',
  'paczki',
  'przesyłka',
  'dostawa',
  'balík',
  'zásilka',
  'doručení',
  'посылка',
  'доставка',
  'Paket',
  'Lieferung',
];
const TEA_WORDS = ['brew', 'matcha', 'oolong', 'leaves', 'parzyć', 'připravit', 'заваривать', 'aufgießen'];

/** `afterSeconds`: how long somebody who speaks the visitor's language is waited for. */
function usual(afterSeconds: number) {
  return {
    offerTimeout: '40s',
    missesBeforeAway: 2,
    language: { relaxAfter: `${String(afterSeconds)}s` },
    pace: { breathing: '5s', wrapUp: '15s', breakAfter: '2h30m', dailyCeiling: 90 },
  } as const;
}

function day(from: number, to: number) {
  return [{ from: clock(from), to: clock(to) }];
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function emails(people: readonly DemoPerson[]): string[] {
  return people.map(({ email }) => email);
}

function abilities(people: readonly DemoPerson[]) {
  return Object.fromEntries(
    people.map(({ email, languages, skills }) => [
      email,
      { languages: { ...languages }, skills: { ...skills } },
    ]),
  );
}

function names(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([id, name]) => [id, { name }]));
}
