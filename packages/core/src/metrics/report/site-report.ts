import type { ReportAnswer } from '@deskbell/protocol';
import type { SitePlan } from '../../plan/site-plan.ts';
import type { PresenceChange } from '../../ports/agent-store.ts';
import type { ConversationRecord } from '../../ports/conversation-record.ts';
import type { AgentRef } from '../../conversation/conversation.ts';
import type { ConversationMetrics } from '../conversation-metrics.ts';
import { NO_LANGUAGE, type MetricsFilter } from '../scope.ts';
import { SiteMetrics } from '../site-metrics.ts';
import type { ReportPeriod } from './report-period.ts';
import { ReportSeries } from './report-series.ts';
import { stepOf, stepsOf } from './report-steps.ts';

export interface SiteReportOptions {
  readonly plan: SitePlan;
  readonly now: number;
  readonly period: ReportPeriod;
  readonly filter: MetricsFilter;
  /** Whether the period before is counted, too. */
  readonly compare: boolean;
}

export interface ReportStaff {
  readonly agents: readonly AgentRef[];
  /** Of the period, and of the one before. */
  readonly presence: readonly PresenceChange[];
  readonly presenceBefore: readonly PresenceChange[];
}

/** The figures of some days and of those before, and how they went: every conversation is read once for all of it. */
export class SiteReport {
  readonly #options: SiteReportOptions;
  readonly #series: ReportSeries;
  readonly #now: SiteMetrics;
  readonly #before: SiteMetrics | null;
  readonly #languages = new Set<string>();

  constructor(options: SiteReportOptions) {
    this.#options = options;
    const { compare, filter, now, period, plan } = options;
    const { from, timeZone, to } = period;
    this.#series = new ReportSeries(stepsOf(period), timeZone);
    const see = this.#series.see.bind(this.#series);
    this.#now = new SiteMetrics({ plan, now, filter, from, to, see });
    this.#before = compare ? new SiteMetrics({ plan, now, filter, ...period.before }) : null;
  }

  /** Begins to count a conversation, as `SiteMetrics.begin`. */
  begin(record: ConversationRecord): readonly ConversationMetrics[] {
    const { from, to } = this.#options.period;
    const { handling, startedAt } = record.conversation;
    if (startedAt < to && record.lastEntryAt >= from) this.#languages.add(handling.language ?? NO_LANGUAGE);
    return [...this.#now.begin(record), ...(this.#before?.begin(record) ?? [])];
  }

  answer({ agents, presence, presenceBefore }: ReportStaff): ReportAnswer {
    const { period, plan } = this.#options;
    const { days, from, timeZone, to } = period;
    const figures = this.#now.answer({ agents, presence });
    return {
      siteId: plan.siteId,
      from,
      to,
      timeZone,
      days,
      figures,
      before: this.#before?.answer({ agents, presence: presenceBefore }) ?? null,
      step: stepOf(period),
      steps: this.#series.steps(),
      week: this.#series.week(),
      spreads: this.#series.spreads(),
      scores: this.#now.scores(),
      choices: {
        queues: Array.from(plan.queues.values(), ({ id, name }) => ({ id, name })),
        languages: [...this.#languages].sort(),
        agents: choicesOf([...agents, ...figures.agents]),
      },
    };
  }
}

function choicesOf(agents: readonly AgentRef[]): AgentRef[] {
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  return Array.from(names, ([id, name]) => ({ id, name })).sort(
    (a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
}
