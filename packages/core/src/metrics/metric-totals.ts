import type { Distribution, Ratio, SurveyKind } from '@deskbell/protocol';
import type { AgentRef } from '../conversation/conversation.ts';
import { AgentTotals } from './agent-totals.ts';
import { Samples } from './samples.ts';

export type TimeName =
  | 'wait'
  | 'waitInHours'
  | 'firstResponse'
  | 'firstResponseInHours'
  | 'nextResponse'
  | 'nextResponseInHours'
  | 'handleTime'
  | 'resolutionTime'
  | 'resolutionTimeInHours'
  | 'abandonTime';

export type RatioName =
  | 'abandonment'
  | 'shortAbandonment'
  | 'firstResponseKept'
  | 'nextResponseKept'
  | 'resolutionKept'
  | 'transferRate'
  | 'reopenRate'
  | 'firstContactResolution'
  | `${SurveyKind}Answered`;

/** What is counted by what it says: scores by their kind, choices by theirs. */
export type CountName =
  'feedback' | 'flow' | 'flowOutcome' | `flow ${string}` | 'outcome' | 'reason' | 'rootCause' | SurveyKind;

/** Of which time figures are asked. */
export interface MetricsPeriod {
  readonly from: number;
  /** The first moment after it. */
  readonly to: number;
}

/** What was counted so far. Whatever happened outside the period is let pass. */
export class MetricTotals {
  readonly period: MetricsPeriod;
  conversations = 0;
  readonly #times = new Map<TimeName, Samples>();
  readonly #ratios = new Map<RatioName, { count: number; of: number }>();
  readonly #counts = new Map<CountName, Map<string, number>>();
  readonly #agents = new Map<string, AgentTotals>();

  constructor(period: MetricsPeriod) {
    this.period = period;
  }

  isIn(at: number): boolean {
    return at >= this.period.from && at < this.period.to;
  }

  addConversation(at: number): void {
    if (this.isIn(at)) this.conversations += 1;
  }

  addTime(name: TimeName, at: number, ms: number): void {
    if (!this.isIn(at)) return;
    let samples = this.#times.get(name);
    if (!samples) this.#times.set(name, (samples = new Samples()));
    samples.add(ms);
  }

  /** One more of those that are counted `of`, and of those that fit if this one does. */
  addCase(name: RatioName, at: number, fits: boolean): void {
    if (!this.isIn(at)) return;
    const { count, of } = this.#ratios.get(name) ?? { count: 0, of: 0 };
    this.#ratios.set(name, { count: count + (fits ? 1 : 0), of: of + 1 });
  }

  /** One more of those that say this. */
  addCount(name: CountName, what: string, at: number): void {
    if (!this.isIn(at)) return;
    let counts = this.#counts.get(name);
    if (!counts) this.#counts.set(name, (counts = new Map<string, number>()));
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }

  addScore(kind: SurveyKind, at: number, score: number): void {
    this.addCount(kind, String(score), at);
  }

  countOf(name: CountName, what: string): number {
    return this.#counts.get(name)?.get(what) ?? 0;
  }

  /** What was said, the most frequent first. */
  countsOf(name: CountName): readonly { readonly name: string; readonly count: number }[] {
    return Array.from(this.#counts.get(name) ?? [], ([what, count]) => ({ name: what, count })).sort(
      (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
    );
  }

  /** Every score of a kind, by how often it was given. */
  scoresOf(kind: SurveyKind): readonly { readonly score: number; readonly count: number }[] {
    return this.countsOf(kind).map(({ count, name }) => ({ score: Number(name), count }));
  }

  /** The totals of an agent, for something that happened at a time; `null` when it was outside the period. */
  agentAt({ id, name }: AgentRef, at: number): AgentTotals | null {
    return this.isIn(at) ? this.#agent(id, name) : null;
  }

  /** A stretch of time that an agent had with a conversation; what lies outside the period is cut off. */
  addWork({ id, name }: AgentRef, from: number, to: number): void {
    const begin = Math.max(from, this.period.from);
    const end = Math.min(to, this.period.to);
    if (begin < end) this.#agent(id, name).work.add(begin, end);
  }

  distributionOf(name: TimeName): Distribution {
    return this.#times.get(name)?.distribution() ?? null;
  }

  ratioOf(name: RatioName): Ratio {
    const { count, of } = this.#ratios.get(name) ?? { count: 0, of: 0 };
    return { count, of, share: of === 0 ? null : count / of };
  }

  agents(): ReadonlyMap<string, AgentTotals> {
    return this.#agents;
  }

  #agent(id: string, name: string): AgentTotals {
    let agent = this.#agents.get(id);
    if (!agent) this.#agents.set(id, (agent = new AgentTotals(name)));
    return agent;
  }
}
