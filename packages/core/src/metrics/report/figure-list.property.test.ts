import { ConversationStory, aPlan } from '@deskbell/testkit';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { MetricsAnswer, ReportFigure } from '@deskbell/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START, ada, ben, visitor } from '../../../test/metrics/figures.ts';
import type { AgentActor, ConversationCommand } from '../../conversation/command.ts';
import type { RoutingEntryBody } from '../../conversation/entry-draft.ts';
import type { MetricsFilter } from '../scope.ts';
import { SiteMetrics } from '../site-metrics.ts';
import { FigureList, type FigureQuestion } from './figure-list.ts';
import { reportPeriod } from './report-period.ts';
import { SiteReport } from './site-report.ts';

const DAY = 24 * 60 * 60_000;
const plan = aPlan({
  queues: { main: {}, second: {} },
  tiers: [
    { name: 'First', queue: 'main' },
    { name: 'Second', queue: 'second' },
  ],
  slas: { gold: { firstResponse: '2m', nextResponse: '5m', resolution: '1h' } },
  sla: 'gold',
  reopenWindow: '1d',
  wrapUp: { reasons: { delivery: { name: 'D' }, price: { name: 'P' } }, rootCauses: {} },
});
const why: RoutingEntryBody = { type: 'routing', decision: 'offered', because: [], others: [], more: 0 };
const asRef = ({ id, name }: AgentActor) => ({ id, name });
const commandsOf = (by: AgentActor, other: AgentActor): readonly ConversationCommand[] => [
  { type: 'postMessage', by, id: '', text: 'Hello' },
  { type: 'offer', agent: asRef(by), why },
  { type: 'accept', by },
  { type: 'decline', by },
  { type: 'claim', by },
  { type: 'resolve', by },
  { type: 'wrapUp', by, id: '', wrapUp: { outcome: 'solved', reason: 'delivery' } },
  { type: 'transfer', by, to: { kind: 'agent', agent: asRef(other) } },
  { type: 'transfer', by, to: { kind: 'queue', queueId: 'second' } },
  { type: 'transfer', by, to: { kind: 'tier', tier: 2 } },
];
const agent = fc.constantFrom(ada, ben);
const command = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant<ConversationCommand>({ type: 'postMessage', by: visitor, id: '', text: '?' }),
  },
  { weight: 2, arbitrary: fc.constant<ConversationCommand>({ type: 'fireDue', onCall: () => null }) },
  {
    weight: 9,
    arbitrary: fc.tuple(agent, agent).chain(([by, other]) => fc.constantFrom(...commandsOf(by, other))),
  },
);
const history = fc.tuple(
  fc.constantFrom('pl-PL', 'en', null),
  fc.array(fc.tuple(command, fc.nat(900)), { maxLength: 30 }),
);

function tell([locale, commands]: readonly [
  string | null,
  readonly (readonly [ConversationCommand, number])[],
]) {
  const story = new ConversationStory({ plan, asked: { locale } });
  for (const [index, [given, seconds]] of commands.entries()) {
    story.wait(seconds * 1_000);
    try {
      story.tell('id' in given ? { ...given, id: `message-${index}` } : given);
    } catch (error) {
      if (!(error instanceof DeskbellError)) throw error;
    }
  }
  return story;
}

const stories = fc.array(history.map(tell), { minLength: 1, maxLength: 5 });
const period = { from: START, to: START + DAY };
const now = START + DAY;

function count(told: readonly ConversationStory[], filter: MetricsFilter = {}): MetricsAnswer {
  const metrics = new SiteMetrics({ plan, ...period, now, filter });
  read(told, metrics);
  return metrics.answer({ agents: [], presence: [] });
}

function read(told: readonly ConversationStory[], counter: Pick<SiteMetrics, 'begin'>): void {
  for (const { entries, record } of told) {
    for (const counted of counter.begin({ ...record, lastEntryAt: now })) {
      counted.add(entries);
      counted.finish(now);
    }
  }
}

function list(
  told: readonly ConversationStory[],
  question: Partial<FigureQuestion>,
  filter: MetricsFilter = {},
) {
  const found = new FigureList({
    figure: 'conversations',
    timeZone: 'UTC',
    limit: 50,
    after: 0,
    ...question,
  });
  read(told, new SiteMetrics({ plan, ...period, now, filter, see: (one) => found.see(one) }));
  return found;
}

/** Every number of an answer that adds up. */
function sumsOf(answer: MetricsAnswer): Record<string, number> {
  const { abandonment, ends, feedback, firstContactResolution, reopenRate, slaAttainment, wrapUps } = answer;
  const total = (counts: readonly { readonly count: number }[]) =>
    counts.reduce((sum, one) => sum + one.count, 0);
  return {
    conversations: answer.conversations,
    ends: total(ends),
    wait: answer.wait?.count ?? 0,
    firstResponse: answer.firstResponse?.count ?? 0,
    nextResponse: answer.nextResponse?.count ?? 0,
    handleTime: answer.handleTime?.count ?? 0,
    resolutionTime: answer.resolutionTime?.count ?? 0,
    abandonment: abandonment.of,
    abandoned: abandonment.count,
    kept: slaAttainment.firstResponse.count,
    promised: slaAttainment.resolution.of,
    reopened: reopenRate.count,
    firstContact: firstContactResolution.of,
    reasons: total(wrapUps.reasons),
    escalations: total(answer.escalations),
    complaints: feedback.complaints,
    offers: answer.agents.reduce((sum, { offers }) => sum + offers, 0),
    taken: answer.agents.reduce((sum, { conversations }) => sum + conversations, 0),
  };
}

function added(parts: readonly MetricsAnswer[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const part of parts)
    for (const [name, value] of Object.entries(sumsOf(part))) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}

describe('filters', () => {
  it('by queue and by language part what is counted: each thing is in one of them', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const all = sumsOf(count(told));
        expect(added(['main', 'second'].map((queueId) => count(told, { queueId })))).toEqual(all);
        expect(added(['pl', 'en', 'und'].map((language) => count(told, { language })))).toEqual(all);
      }),
      { numRuns: 120 },
    );
  });

  it('by agent leave nobody else’s work, and never more than there is', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const all = count(told);
        const own = count(told, { agentId: ada.id });
        expect(own.agents.every(({ id }) => id === ada.id)).toBe(true);
        expect(own.agents).toEqual(all.agents.filter(({ id }) => id === ada.id));
        for (const [name, value] of Object.entries(sumsOf(own)))
          expect(value).toBeLessThanOrEqual(sumsOf(all)[name] ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list behind a figure', () => {
  const lengths: readonly [
    ReportFigure,
    Partial<FigureQuestion>,
    (answer: MetricsAnswer) => number | undefined,
  ][] = [
    ['conversations', {}, ({ conversations }) => conversations],
    ['wait', {}, ({ wait }) => wait?.count],
    ['firstResponse', {}, ({ firstResponse }) => firstResponse?.count],
    ['nextResponse', {}, ({ nextResponse }) => nextResponse?.count],
    ['resolutionTime', {}, ({ resolutionTime }) => resolutionTime?.count],
    ['handleTime', {}, ({ handleTime }) => handleTime?.count],
    ['abandonment', {}, ({ abandonment }) => abandonment.of],
    ['abandonment', { only: 'fits' }, ({ abandonment }) => abandonment.count],
    [
      'slaAttainment.firstResponse',
      { only: 'fits' },
      ({ slaAttainment }) => slaAttainment.firstResponse.count,
    ],
    ['slaAttainment.resolution', {}, ({ slaAttainment }) => slaAttainment.resolution.of],
    ['transferRate', { only: 'fits' }, ({ transferRate }) => transferRate.count],
    ['reopenRate', { only: 'others' }, ({ reopenRate }) => reopenRate.of - reopenRate.count],
    ['firstContactResolution', {}, ({ firstContactResolution }) => firstContactResolution.of],
    ['ends', { what: 'answered' }, ({ ends }) => ends.find(({ name }) => name === 'answered')?.count],
    [
      'escalations',
      { what: '1>2:agent' },
      ({ escalations }) => escalations.find(({ to }) => to === 2)?.count,
    ],
    ['wrapUps.reasons', { what: 'delivery' }, ({ wrapUps }) => wrapUps.reasons[0]?.count],
    ['agents.offers', { what: ada.id }, ({ agents }) => agents.find(({ id }) => id === ada.id)?.offers],
    [
      'agents.conversations',
      { what: ben.id },
      ({ agents }) => agents.find(({ id }) => id === ben.id)?.conversations,
    ],
  ];

  it('is as long as the figure says, with and without a filter', () => {
    fc.assert(
      fc.property(
        stories,
        fc.constantFrom<MetricsFilter>({}, { queueId: 'second' }, { language: 'pl' }, { channel: 'email' }),
        (told, filter) => {
          const answer = count(told, filter);
          for (const [figure, question, expected] of lengths) {
            const found = list(told, { figure, limit: 1_000, ...question }, filter);
            expect([figure, found.count]).toEqual([figure, expected(answer) ?? 0]);
            expect(found.page()).toHaveLength(found.count);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('comes newest first, page by page', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const all = list(told, { figure: 'nextResponse', limit: 1_000 }).page();
        const pages = [0, 2, 4].flatMap((after) => [
          ...list(told, { figure: 'nextResponse', limit: 2, after }).page(),
        ]);
        expect(pages).toEqual(all.slice(0, 6));
        expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });

  it('can be asked for by how long it took', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const all = list(told, { figure: 'wait', limit: 1_000 });
        const short = list(told, { figure: 'wait', most: 60_000 });
        const long = list(told, { figure: 'wait', over: 60_000 });
        expect(short.count + long.count).toBe(all.count);
      }),
      { numRuns: 40 },
    );
  });
});

it('a report says the same in its figures, its steps, its week and its spreads', () => {
  fc.assert(
    fc.property(stories, (told) => {
      const days = reportPeriod({ from: '1970-01-01', to: '1970-01-02' }, 'UTC', now);
      const report = new SiteReport({ plan, now, period: days, filter: {}, compare: true });
      read(told, report);
      const answer = report.answer({ agents: [], presence: [], presenceBefore: [] });
      const { figures, spreads, steps, week } = answer;
      expect(steps.reduce((sum, { conversations }) => sum + conversations, 0)).toBe(figures.conversations);
      expect(week.flat().reduce((a, b) => a + b, 0)).toBe(figures.conversations);
      expect(steps.reduce((sum, { wait }) => sum + (wait?.count ?? 0), 0)).toBe(figures.wait?.count ?? 0);
      expect(steps.reduce((sum, step) => sum + step.slaAttainment.nextResponse.of, 0)).toBe(
        figures.slaAttainment.nextResponse.of,
      );
      expect(spreads.resolutionTime.reduce((sum, line) => sum + line.count, 0)).toBe(
        figures.resolutionTime?.count ?? 0,
      );
      expect(answer.before?.conversations).toBe(0);
      expect(answer.choices.queues.map(({ id }) => id)).toEqual(['main', 'second']);
    }),
    { numRuns: 40 },
  );
});
