import type { Distribution, Ratio, SurveyKind } from '@deskbell/protocol';
import type { AgentRef } from '../conversation/conversation.ts';
import { AgentTotals } from './agent-totals.ts';
import type { AgentCountName, CountName, RatioName, TimeName } from './figure-name.ts';
import type { Observation, See } from './observation.ts';
import { Samples } from './samples.ts';
import { isWithin, type MetricsFilter, type Scope } from './scope.ts';

/** Of which time figures are asked. */
export interface MetricsPeriod {
  readonly from: number;
  /** The first moment after it. */
  readonly to: number;
}

/** What was counted so far. Whatever happened outside the period, or does not pass the filter, is let pass. */
export class MetricTotals {
  readonly period: MetricsPeriod;
  conversations = 0;
  readonly #filter: MetricsFilter;
  readonly #see: See | undefined;
  readonly #times = new Map<TimeName, Samples>();
  readonly #ratios = new Map<RatioName, { count: number; of: number }>();
  readonly #counts = new Map<CountName, Map<string, number>>();
  readonly #handled = new Map<CountName, Map<string, number>>();
  readonly #agents = new Map<string, AgentTotals>();

  /** @param see is shown everything that counts */
  constructor(period: MetricsPeriod, filter: MetricsFilter = {}, see?: See) {
    this.period = period;
    this.#filter = filter;
    this.#see = see;
  }

  isIn(at: number): boolean {
    return at >= this.period.from && at < this.period.to;
  }

  addConversation(at: number, scope: Scope): void {
    if (this.#isCounted({ name: 'conversations', at, scope })) this.conversations += 1;
  }

  addTime(name: TimeName, at: number, ms: number, scope: Scope): void {
    if (!this.#isCounted({ name, at, ms, scope })) return;
    let samples = this.#times.get(name);
    if (!samples) this.#times.set(name, (samples = new Samples()));
    samples.add(ms);
  }

  /** One more of those that are counted `of`, and of those that fit if this one does. */
  addCase(name: RatioName, at: number, fits: boolean, scope: Scope): void {
    if (!this.#isCounted({ name, at, fits, scope })) return;
    const { count, of } = this.#ratios.get(name) ?? { count: 0, of: 0 };
    this.#ratios.set(name, { count: count + (fits ? 1 : 0), of: of + 1 });
  }

  /** One more of those that say this, in which words, and how long agents were busy with it. */
  addCount(
    name: CountName,
    what: string,
    at: number,
    scope: Scope,
    { comment, ms }: { readonly comment?: string | undefined; readonly ms?: number } = {},
  ): void {
    if (!this.#isCounted({ name, at, what, scope, comment, ms })) return;
    add(this.#counts, name, what, 1);
    if (ms !== undefined) add(this.#handled, name, what, ms);
  }

  /** One more thing that happened to an agent. */
  addForAgent(name: AgentCountName, agent: AgentRef, at: number, scope: Scope): void {
    if (!this.#isCounted({ name, at, what: agent.id, scope: { ...scope, agentId: agent.id } })) return;
    const totals = this.#agent(agent.id, agent.name);
    if (name === 'agents.conversations') totals.conversations += 1;
    else if (name === 'agents.offers') totals.offers += 1;
    else if (name === 'agents.missed') totals.missed += 1;
    else totals.declined += 1;
  }

  addAgentTime(agent: AgentRef, at: number, ms: number, scope: Scope): void {
    const name = 'agents.handleTime';
    if (this.#isCounted({ name, at, ms, what: agent.id, scope: { ...scope, agentId: agent.id } }))
      this.#agent(agent.id, agent.name).handleTimes.add(ms);
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

  /** A stretch of time that an agent had with a conversation; what lies outside the period is cut off. */
  addWork({ id, name }: AgentRef, from: number, to: number, scope: Scope): void {
    const begin = Math.max(from, this.period.from);
    const end = Math.min(to, this.period.to);
    if (begin < end && isWithin(this.#filter, { ...scope, agentId: id }))
      this.#agent(id, name).work.add(begin, end);
  }

  /** What was said, with the milliseconds for which agents were busy with it; the most frequent first. */
  causesOf(
    name: CountName,
  ): readonly { readonly name: string; readonly count: number; readonly handledMs: number }[] {
    const handled = this.#handled.get(name);
    return this.countsOf(name).map((said) => ({ ...said, handledMs: handled?.get(said.name) ?? 0 }));
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

  /** Whether it is in the period and passes the filter; whoever looks on is shown it then. */
  #isCounted(observation: Observation): boolean {
    if (!this.isIn(observation.at) || !isWithin(this.#filter, observation.scope)) return false;
    this.#see?.(observation);
    return true;
  }

  #agent(id: string, name: string): AgentTotals {
    let agent = this.#agents.get(id);
    if (!agent) this.#agents.set(id, (agent = new AgentTotals(name)));
    return agent;
  }
}

function add(all: Map<CountName, Map<string, number>>, name: CountName, what: string, more: number): void {
  let sums = all.get(name);
  if (!sums) all.set(name, (sums = new Map<string, number>()));
  sums.set(what, (sums.get(what) ?? 0) + more);
}
