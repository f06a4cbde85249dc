import {
  FigureList,
  SiteMetrics,
  SiteReport,
  reportPeriod,
  timeZoneOf,
  type FigureQuestion,
  type MetricsFilter,
  type SitePlan,
} from '@deskbell/core';
import {
  DeskbellError,
  type CallProgress,
  type MetricsAnswer,
  type ReportAnswer,
  type ReportListAnswer,
  type ReportListQuery,
  type ReportQuery,
} from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { permit } from '../people/permit.ts';
import type { AgentViewer, DeskViewer } from '../viewer.ts';
import { countConversations, type CountedPeriod, type Counter } from './count-conversations.ts';
import { describeObservations } from './describe-observations.ts';
import { requirePeriod } from './require-period.ts';

export interface MetricsQuestion {
  readonly siteId: string;
  /** In milliseconds since 1970. */
  readonly from: number;
  /** The first moment after the period. */
  readonly to: number;
  readonly filter?: MetricsFilter | undefined;
}

export interface CountingOptions {
  /** Ends the counting when nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how many conversations are counted, of how many, once it is its turn. */
  readonly onProgress?: ((progress: CallProgress) => void) | undefined;
}

/** Figures of a site (docs/METRICS.md), counted from its timelines when somebody asks: one question after another. */
export class DeskMetrics {
  readonly #context: DeskContext;
  readonly #stopped = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /**
   * The figures of a period, for supervisors and admins.
   *
   * @throws DeskbellError `not_found`, `forbidden`, `invalid` (with `details.path`), `unavailable` when the server stops
   */
  async of(
    viewer: AgentViewer | DeskViewer,
    { filter, from, siteId, to }: MetricsQuestion,
    options: CountingOptions = {},
  ): Promise<MetricsAnswer> {
    permit(this.#context, viewer, 'report:read', { siteId });
    requirePeriod({ from, to });
    return this.#inTurn(
      options,
      async (now, plan, signal) => {
        const metrics = new SiteMetrics({ plan, from, to, now, filter });
        await this.#count(metrics, { siteId, from, to, now }, { ...options, signal });
        return metrics.answer({
          agents: this.#members(siteId),
          presence: await this.#context.store.agents.presenceChanges(from, to),
        });
      },
      siteId,
    );
  }

  /**
   * The figures of some days, how they went, and those of the days before: read once for all of it. Throws as `of`.
   */
  async report(
    viewer: AgentViewer | DeskViewer,
    { compare, siteId, ...query }: ReportQuery & { readonly siteId: string },
    options: CountingOptions = {},
  ): Promise<ReportAnswer> {
    permit(this.#context, viewer, 'report:read', { siteId });
    return this.#inTurn(
      options,
      async (now, plan, signal) => {
        const period = reportPeriod(query, timeZoneOf(plan), now);
        const compares = compare === 'yes';
        const report = new SiteReport({ plan, now, period, filter: filterOf(query), compare: compares });
        const { before, from, to } = period;
        const counted = { siteId, from: compares ? before.from : from, to, now };
        await this.#count(report, counted, { ...options, signal });
        const { agents } = this.#context.store;
        return report.answer({
          agents: this.#members(siteId),
          presence: await agents.presenceChanges(from, to),
          presenceBefore: compares ? await agents.presenceChanges(before.from, before.to) : [],
        });
      },
      siteId,
    );
  }

  /** What is behind a figure: as many as it says. Throws as `of`. */
  async list(
    viewer: AgentViewer | DeskViewer,
    { siteId, ...query }: ReportListQuery & { readonly siteId: string },
    options: CountingOptions = {},
  ): Promise<ReportListAnswer> {
    permit(this.#context, viewer, 'report:read', { siteId });
    requirePeriod(query);
    const { commented, from, to, ...asked } = query;
    return this.#inTurn(
      options,
      async (now, plan, signal) => {
        const question: FigureQuestion = {
          ...asked,
          commented: commented === 'yes',
          timeZone: timeZoneOf(plan),
        };
        const list = new FigureList(question);
        const see = list.see.bind(list);
        const metrics = new SiteMetrics({ plan, from, to, now, filter: filterOf(query), see });
        await this.#count(metrics, { siteId, from, to, now }, { ...options, signal });
        return {
          count: list.count,
          items: await describeObservations(this.#context, list.page()),
        };
      },
      siteId,
    );
  }

  /** Gives up what is being counted. */
  async stop(): Promise<void> {
    this.#stopped.abort(
      new DeskbellError('unavailable', 'unable to count: the server is stopping; ask again in a moment'),
    );
    await this.#last;
  }

  /** The database has one reader for everybody: two countings at a time would only take twice as long. */
  #inTurn<Answer>(
    { signal }: CountingOptions,
    count: (now: number, plan: SitePlan, signal: AbortSignal) => Promise<Answer>,
    siteId: string,
  ): Promise<Answer> {
    const stopped = this.#stopped.signal;
    const given = signal ? AbortSignal.any([stopped, signal]) : stopped;
    const counted = this.#last.then(() => {
      given.throwIfAborted();
      const { clock, plans } = this.#context;
      return count(clock.now(), plans.planOf(siteId), given);
    });
    this.#last = counted.catch(() => undefined);
    return counted;
  }

  #count(
    counter: Counter,
    period: CountedPeriod,
    { onProgress, signal }: CountingOptions & { readonly signal: AbortSignal },
  ): Promise<void> {
    return countConversations(this.#context.store.conversations, counter, period, { signal, onProgress });
  }

  #members(siteId: string): { id: string; name: string }[] {
    const { agents } = this.#context;
    return Array.from(agents.all(), ({ agent }) => ({ id: agent.id, name: agent.name })).filter(({ id }) =>
      agents.isMember(id, siteId),
    );
  }
}

/** The filters as queries name them. */
export function filterOf({
  agent,
  channel,
  language,
  queue,
}: {
  readonly agent?: string | undefined;
  readonly channel?: MetricsFilter['channel'];
  readonly language?: string | undefined;
  readonly queue?: string | undefined;
}): MetricsFilter {
  return { agentId: agent, channel, language, queueId: queue };
}
