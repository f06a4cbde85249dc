import type { MetricsAnswer, SurveyKind } from '@deskbell/protocol';
import type { AgentRef } from '../conversation/conversation.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { PresenceChange } from '../ports/agent-store.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { AgentTotals } from './agent-totals.ts';
import { ConversationMetrics } from './conversation-metrics.ts';
import { surveyFigures } from './survey-figures.ts';
import { MetricTotals, type MetricsPeriod } from './metric-totals.ts';
import { concurrencyOf, occupancyOf } from './definitions/agent-load.ts';
import { flowFigures } from './definitions/flows.ts';
import { Duty } from './duty.ts';
import { botFigures } from './definitions/bots.ts';
import { escalationFigures } from './definitions/escalations.ts';
import type { See } from './observation.ts';
import { speaks, type MetricsFilter } from './scope.ts';

export interface SiteMetricsOptions extends MetricsPeriod {
  /** Until when anything is known: what goes on is counted up to here. */
  readonly now: number;
  /** By which queues, hours and promises are judged: those in force now. */
  readonly plan: SitePlan;
  /** Which of what happened is counted; default: all of it. */
  readonly filter?: MetricsFilter | undefined;
  /** Is shown everything that counts. */
  readonly see?: See | undefined;
}

/** Who is listed, and when they took work. */
export interface MetricsStaff {
  /** Members of the site. They are listed when they took work or did anything in the period; others, when they did. */
  readonly agents: readonly AgentRef[];
  /** As `AgentStore.presenceChanges` tells them for the period. */
  readonly presence: readonly PresenceChange[];
}

/**
 * The figures of a site over a period (docs/METRICS.md). Conversations are counted one after another, each from its entries:
 * what is kept is 8 bytes for each time that was measured, and 16 for each stretch of time that an agent had with one.
 */
export class SiteMetrics {
  readonly #options: SiteMetricsOptions;
  readonly #totals: MetricTotals;

  constructor(options: SiteMetricsOptions) {
    this.#options = options;
    this.#totals = new MetricTotals(options, options.filter, options.see);
  }

  /** Begins to count a conversation: one that began in the period or was open in it. */
  conversation(record: ConversationRecord): ConversationMetrics {
    return new ConversationMetrics(this.#totals, this.#options.plan, record);
  }

  /** The same as a list, which is empty when nothing of it can count: then its entries need not be read. */
  begin(record: ConversationRecord): readonly ConversationMetrics[] {
    const { filter, from, to } = this.#options;
    const { conversation, lastEntryAt } = record;
    const isOver = conversation.status === 'resolved' || conversation.status === 'closed';
    const counts =
      conversation.startedAt < to &&
      (lastEntryAt >= from || !isOver) &&
      (!filter || speaks(filter, conversation.handling.language));
    return counts ? [this.conversation(record)] : [];
  }

  /** How often each score was given. */
  scores(): Record<'csat' | 'nps' | 'ces', { name: string; count: number }[]> {
    const of = (kind: SurveyKind) => [...this.#totals.countsOf(kind)];
    return { csat: of('csat'), nps: of('nps'), ces: of('ces') };
  }

  /** What was counted of all conversations that are finished. */
  answer({ agents, presence }: MetricsStaff): MetricsAnswer {
    const { from, plan, to } = this.#options;
    const totals = this.#totals;
    return {
      siteId: plan.siteId,
      from,
      to,
      conversations: totals.conversations,
      ends: [...totals.countsOf('end')],
      wait: totals.distributionOf('wait'),
      waitInHours: totals.distributionOf('waitInHours'),
      firstResponse: totals.distributionOf('firstResponse'),
      firstResponseInHours: totals.distributionOf('firstResponseInHours'),
      nextResponse: totals.distributionOf('nextResponse'),
      nextResponseInHours: totals.distributionOf('nextResponseInHours'),
      handleTime: totals.distributionOf('handleTime'),
      resolutionTime: totals.distributionOf('resolutionTime'),
      resolutionTimeInHours: totals.distributionOf('resolutionTimeInHours'),
      abandonment: totals.ratioOf('abandonment'),
      shortAbandonment: totals.ratioOf('shortAbandonment'),
      abandonTime: totals.distributionOf('abandonTime'),
      slaAttainment: {
        firstResponse: totals.ratioOf('firstResponseKept'),
        nextResponse: totals.ratioOf('nextResponseKept'),
        resolution: totals.ratioOf('resolutionKept'),
      },
      escalations: escalationFigures(totals),
      transferRate: totals.ratioOf('transferRate'),
      reopenRate: totals.ratioOf('reopenRate'),
      firstContactResolution: totals.ratioOf('firstContactResolution'),
      surveys: surveyFigures(totals),
      feedback: {
        complaints: totals.countOf('feedback', 'complaint'),
        compliments: totals.countOf('feedback', 'compliment'),
      },
      wrapUps: {
        reasons: [...totals.causesOf('reason')],
        rootCauses: [...totals.causesOf('rootCause')],
        outcomes: [...totals.countsOf('outcome')],
      },
      flows: flowFigures(totals),
      bots: botFigures(totals),
      agents: this.#agents(agents, presence),
    };
  }

  #agents(members: readonly AgentRef[], presence: readonly PresenceChange[]): MetricsAnswer['agents'] {
    const { filter, from, now, plan, to } = this.#options;
    const known = this.#totals.agents();
    const duties = new Map<string, Duty>();
    for (const change of presence) {
      let duty = duties.get(change.agentId);
      if (!duty) duties.set(change.agentId, (duty = new Duty(from, Math.min(to, Math.max(from, now)))));
      duty.add(change);
    }
    const names = new Map(Array.from(known, ([id, { name }]) => [id, name]));
    for (const { id, name } of members) {
      // Names are those of today; of who is gone, those of then.
      if (filter?.agentId !== undefined && filter.agentId !== id) continue;
      if (names.has(id) || duties.get(id)?.worked()) names.set(id, name);
    }
    return Array.from(names, ([id, name]) => {
      const totals = known.get(id) ?? new AgentTotals(name);
      const work = totals.work.sums();
      const { conversations, declined, missed, offers } = totals;
      return {
        id,
        name,
        conversations,
        handleTime: totals.handleTimes.distribution(),
        occupancy: occupancyOf(work, duties.get(id)?.spans() ?? [], plan.chatWeight),
        concurrency: concurrencyOf(work),
        offers,
        missed,
        declined,
      };
    }).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  }
}
