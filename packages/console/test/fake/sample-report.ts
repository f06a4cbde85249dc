import type { CallAnswer } from '@deskbell/sdk/admin';
import type { FakeAdminClient } from './fake-admin-client.ts';

type Report = CallAnswer<'GET /v1/sites/:siteId/report'>;
type List = CallAnswer<'GET /v1/sites/:siteId/report/conversations'>;
type Figures = Report['figures'];

const DAY = 24 * 60 * 60_000;
const MIN = 60_000;
/** Monday. */
const FROM = Date.UTC(2026, 9, 19);
const DAYS = 28;

const times = (count: number, medianMs: number): Figures['wait'] => ({
  count,
  meanMs: medianMs * 1.3,
  medianMs,
  p90Ms: medianMs * 3,
  p95Ms: medianMs * 4.5,
});
const share = (count: number, of: number) => ({ count, of, share: of === 0 ? null : count / of });
/** Goes up and down like a week does, the same every time. */
const wave = (day: number) => (day % 7 < 5 ? 1 : 0.45) * (1 + 0.25 * Math.sin(day * 1.7));

function figures(scale: number): Figures {
  const n = (value: number) => Math.round(value * scale);
  return {
    siteId: 'fern',
    from: FROM,
    to: FROM + DAYS * DAY,
    conversations: n(1_284),
    ends: [
      { name: 'answered', count: n(1_032) },
      { name: 'selfService', count: n(131) },
      { name: 'abandoned', count: n(72) },
      { name: 'leftEarly', count: n(21) },
    ],
    wait: times(n(1_104), 24_000),
    waitInHours: times(n(1_104), 20_000),
    firstResponse: times(n(1_058), 52_000),
    firstResponseInHours: times(n(1_058), 48_000),
    nextResponse: times(n(3_910), 38_000),
    nextResponseInHours: times(n(3_910), 36_000),
    handleTime: times(n(1_040), 6 * MIN),
    resolutionTime: times(n(1_011), 19 * MIN),
    resolutionTimeInHours: times(n(1_011), 17 * MIN),
    abandonment: share(n(72), n(1_104)),
    shortAbandonment: share(n(21), n(1_125)),
    abandonTime: times(n(72), 3 * MIN),
    slaAttainment: {
      firstResponse: share(n(971), n(1_058)),
      nextResponse: share(n(3_480), n(3_910)),
      resolution: share(n(930), n(1_011)),
    },
    escalations: [
      { from: 1, to: 2, by: 'policy', count: n(46) },
      { from: 1, to: 2, by: 'agent', count: n(31) },
      { from: 2, to: 3, by: 'agent', count: n(9) },
    ],
    transferRate: share(n(96), n(1_040)),
    reopenRate: share(n(58), n(1_011)),
    firstContactResolution: share(n(802), n(986)),
    surveys: {
      csat: { answered: share(n(412), n(980)), satisfied: share(n(361), n(412)), mean: 4.4 },
      nps: {
        answered: share(n(140), n(420)),
        score: 46,
        promoters: n(82),
        passives: n(40),
        detractors: n(18),
      },
      ces: { answered: share(n(96), n(300)), mean: 5.8 },
      solved: { answered: share(n(210), n(600)), solved: share(n(188), n(210)) },
    },
    feedback: { complaints: n(14), compliments: n(33) },
    wrapUps: {
      reasons: [
        { name: 'delivery', count: n(402), handledMs: n(402) * 5 * MIN },
        { name: 'returns', count: n(218), handledMs: n(218) * 9 * MIN },
        { name: 'product', count: n(190), handledMs: n(190) * 4 * MIN },
      ],
      rootCauses: [
        { name: 'no-tracking-mail', count: n(164), handledMs: n(164) * 6 * MIN },
        { name: 'size-chart', count: n(71), handledMs: n(71) * 8 * MIN },
        { name: 'carrier-delay', count: n(66), handledMs: n(66) * 5 * MIN },
        { name: 'unclear-refund', count: n(24), handledMs: n(24) * 12 * MIN },
      ],
      outcomes: [
        { name: 'solved', count: n(910) },
        { name: 'notSolved', count: n(41) },
        { name: 'spam', count: n(12) },
      ],
    },
    flows: {
      success: share(n(120), n(171)),
      outcomes: [
        { name: 'solved', count: n(120) },
        { name: 'personRequested', count: n(30) },
        { name: 'left', count: n(21) },
      ],
      byFlow: [
        {
          flowId: 'order-status',
          success: share(n(98), n(121)),
          outcomes: [{ name: 'solved', count: n(98) }],
        },
        { flowId: 'returns', success: share(n(22), n(50)), outcomes: [{ name: 'solved', count: n(22) }] },
      ],
    },
    bots: {
      success: share(n(40), n(64)),
      outcomes: [
        { name: 'solved', count: n(40) },
        { name: 'handedOver', count: n(24) },
      ],
    },
    agents: [
      agentOf('agent-ana', 'Ana Nowak', n(402), 0.71),
      agentOf('agent-ben', 'Ben Okafor', n(356), 0.91),
      agentOf('agent-eva', 'Eva Horáková', n(311), 0.64),
    ],
  };
}

function agentOf(
  id: string,
  name: string,
  conversations: number,
  occupancy: number,
): Figures['agents'][number] {
  return {
    id,
    name,
    conversations,
    handleTime: times(conversations, 6 * MIN),
    occupancy,
    concurrency: 1 + occupancy,
    offers: conversations + 14,
    missed: 5,
    declined: 9,
  };
}

function stepOf(day: number): Report['steps'][number] {
  const n = Math.round(46 * wave(day));
  return {
    from: FROM + day * DAY,
    to: FROM + (day + 1) * DAY,
    conversations: n,
    ends: [
      { name: 'answered', count: Math.round(n * 0.8) },
      { name: 'selfService', count: Math.round(n * 0.1) },
      { name: 'abandoned', count: Math.round(n * 0.06) },
      { name: 'leftEarly', count: Math.round(n * 0.02) },
    ],
    wait: times(n, 24_000 * wave(day + 2)),
    firstResponse: day === 6 ? null : times(n, 52_000 * wave(day + 1)),
    slaAttainment: {
      firstResponse: share(90 - (day % 5) * 3, 100),
      nextResponse: share(84 + (day % 4) * 2, 100),
      resolution: share(78 + (day % 7) * 3, 100),
    },
    abandonment: share(3 + (day % 6), 60),
    csat: day === 6 ? share(0, 0) : share(84 + (day % 5) * 3, 100),
    nps: 46,
    ces: 5.8,
  };
}

const spread = (...counts: number[]) =>
  [10_000, 30_000, 60_000, 120_000, 300_000, 900_000, 3_600_000, 14_400_000, 86_400_000, null].map(
    (mostMs, index) => ({ mostMs, count: counts[index] ?? 0 }),
  );

/** Four weeks of a busy shop. */
export const sampleReport: Report = {
  siteId: 'fern',
  from: FROM,
  to: FROM + DAYS * DAY,
  timeZone: 'Europe/Warsaw',
  days: DAYS,
  figures: figures(1),
  before: { ...figures(0.92), from: FROM - DAYS * DAY, to: FROM },
  step: 'day',
  steps: Array.from({ length: DAYS }, (_none, day) => stepOf(day)),
  week: Array.from({ length: 7 }, (_none, day) =>
    Array.from({ length: 24 }, (_hour, hour) =>
      hour < 7 || hour > 21
        ? 0
        : Math.max(0, Math.round(14 * wave(day) * Math.sin(((hour - 6) / 16) * Math.PI))),
    ),
  ),
  spreads: {
    wait: spread(320, 380, 210, 110, 60, 20, 4),
    firstResponse: spread(90, 240, 330, 210, 120, 50, 16, 2),
    nextResponse: spread(900, 1_200, 900, 500, 300, 90, 20),
    resolutionTime: spread(0, 2, 10, 40, 160, 340, 300, 120, 30, 9),
  },
  scores: {
    csat: ['1', '2', '3', '4', '5'].map((name, index) => ({
      name,
      count: [9, 12, 30, 121, 240][index] ?? 0,
    })),
    nps: [
      { name: '9', count: 50 },
      { name: '10', count: 32 },
      { name: '7', count: 40 },
      { name: '3', count: 18 },
    ],
    ces: [
      { name: '6', count: 60 },
      { name: '5', count: 36 },
    ],
  },
  choices: {
    queues: [
      { id: 'main', name: 'Everything' },
      { id: 'returns', name: 'Returns' },
    ],
    languages: ['en', 'pl', 'und'],
    agents: [
      { id: 'agent-ana', name: 'Ana Nowak' },
      { id: 'agent-ben', name: 'Ben Okafor' },
    ],
  },
};

export const sampleList: List = {
  count: 2,
  items: [
    {
      conversationId: 'conv-magda',
      at: FROM + 9 * DAY,
      ms: 72_000,
      fits: null,
      what: null,
      comment: null,
      queueId: 'main',
      language: 'pl',
      agent: { id: 'agent-ana', name: 'Ana Nowak' },
      contact: 'Magda Zielińska',
      preview: 'Thank you!',
    },
    {
      conversationId: 'conv-irina',
      at: FROM + 8 * DAY,
      ms: null,
      fits: null,
      what: '2',
      comment: '<b>Slow</b>, but kind in the end.',
      queueId: 'returns',
      language: null,
      agent: null,
      contact: null,
      preview: 'Hello?',
    },
  ],
};

/** A desk whose reports are these. */
export function withReports(admin: FakeAdminClient): void {
  admin
    .answer('GET /v1/sites/:siteId/report', () => sampleReport)
    .answer('GET /v1/sites/:siteId/report/conversations', () => sampleList)
    .answer('GET /v1/sites/:siteId/article-figures', () => ({
      items: [{ articleId: 'article-000001', views: 840, helped: 61, notHelped: 9 }],
    }));
}
