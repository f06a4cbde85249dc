import { SiteMetrics } from '@deskbell/core';
import { type CallProgress, DeskbellError, type MetricsAnswer } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { permit } from '../people/permit.ts';
import type { AgentViewer, DeskViewer } from '../viewer.ts';
import { countConversations } from './count-conversations.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The longest period that is answered for: a year, and a month to compare it with. */
const MOST_DAYS = 400;

export interface MetricsQuestion {
  readonly siteId: string;
  /** In milliseconds since 1970. */
  readonly from: number;
  /** The first moment after the period. */
  readonly to: number;
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
    question: MetricsQuestion,
    options: CountingOptions = {},
  ): Promise<MetricsAnswer> {
    permit(this.#context, viewer, 'report:read', { siteId: question.siteId });
    requirePeriod(question);
    // The database has one reader for everybody: two countings at a time would only take twice as long.
    const counted = this.#last.then(() => this.#count(question, options));
    this.#last = counted.catch(() => undefined);
    return counted;
  }

  /** Gives up what is being counted. */
  async stop(): Promise<void> {
    this.#stopped.abort(
      new DeskbellError('unavailable', 'unable to count: the server is stopping; ask again in a moment'),
    );
    await this.#last;
  }

  async #count(
    { siteId, from, to }: MetricsQuestion,
    { onProgress, signal }: CountingOptions,
  ): Promise<MetricsAnswer> {
    const { agents, clock, plans, store } = this.#context;
    const stopped = this.#stopped.signal;
    const given = signal ? AbortSignal.any([stopped, signal]) : stopped;
    given.throwIfAborted();
    const now = clock.now();
    const metrics = new SiteMetrics({ plan: plans.planOf(siteId), from, to, now });
    await countConversations(
      store.conversations,
      metrics,
      { siteId, from, to, now },
      { signal: given, onProgress },
    );
    const presence = await store.agents.presenceChanges(from, to);
    const members = Array.from(agents.all(), ({ agent }) => agent).filter(({ id }) =>
      agents.isMember(id, siteId),
    );
    return metrics.answer({ agents: members, presence });
  }
}

function requirePeriod({ from, to }: MetricsQuestion): void {
  if (from >= to) {
    throw new DeskbellError('invalid', 'unable to count: the period ends before it begins', {
      details: { path: 'to' },
    });
  }
  if (to - from > MOST_DAYS * DAY_MS) {
    throw new DeskbellError(
      'invalid',
      `unable to count: the period is longer than ${MOST_DAYS} days; ask for parts of it`,
      { details: { path: 'to', limit: MOST_DAYS * DAY_MS } },
    );
  }
}
