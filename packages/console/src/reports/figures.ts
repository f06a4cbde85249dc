import { reportDefinitionText as means } from '../localization/text/report-definition-text.ts';
import { reportPageText as t } from '../localization/text/report-page-text.ts';

/** A figure as the screen speaks of it. */
export interface FigureWords {
  readonly name: () => string;
  /** What it means; in English, the words of docs/METRICS.md. */
  readonly definition: () => string;
}

/** By the names of the metrics in docs/METRICS.md. */
export const FIGURES = {
  conversations: { name: t.reportFigConversations, definition: means.reportDefConversations },
  ends: { name: t.reportFigEnds, definition: means.reportDefEnds },
  wait: { name: t.reportFigWait, definition: means.reportDefWait },
  firstResponse: { name: t.reportFigFirst, definition: means.reportDefFirst },
  nextResponse: { name: t.reportFigNext, definition: means.reportDefNext },
  handleTime: { name: t.reportFigHandle, definition: means.reportDefHandle },
  resolutionTime: { name: t.reportFigResolution, definition: means.reportDefResolution },
  abandonment: { name: t.reportFigAbandonment, definition: means.reportDefAbandonment },
  shortAbandonment: { name: t.reportFigShortAbandonment, definition: means.reportDefShortAbandonment },
  abandonTime: { name: t.reportFigAbandonTime, definition: means.reportDefAbandonTime },
  'slaAttainment.firstResponse': { name: t.reportFigSlaFirst, definition: means.reportDefSlaFirst },
  'slaAttainment.nextResponse': { name: t.reportFigSlaNext, definition: means.reportDefSlaNext },
  'slaAttainment.resolution': { name: t.reportFigSlaResolution, definition: means.reportDefSlaResolution },
  transferRate: { name: t.reportFigTransfer, definition: means.reportDefTransfer },
  escalations: { name: t.reportFigEscalations, definition: means.reportDefEscalations },
  reopenRate: { name: t.reportFigReopen, definition: means.reportDefReopen },
  firstContactResolution: { name: t.reportFigFcr, definition: means.reportDefFcr },
  'surveys.csat': { name: t.reportFigCsat, definition: means.reportDefCsat },
  'surveys.nps': { name: t.reportFigNps, definition: means.reportDefNps },
  'surveys.ces': { name: t.reportFigCes, definition: means.reportDefCes },
  'surveys.solved': { name: t.reportFigSolved, definition: means.reportDefSolved },
  'feedback.complaints': { name: t.reportFigFeedback, definition: means.reportDefFeedback },
  'wrapUps.reasons': { name: t.reportFigReasons, definition: means.reportDefReasons },
  'wrapUps.rootCauses': { name: t.reportFigRoots, definition: means.reportDefRoots },
  'wrapUps.outcomes': { name: t.reportFigOutcomes, definition: means.reportDefOutcomes },
  'flows.success': { name: t.reportFigFlows, definition: means.reportDefFlows },
  'bots.success': { name: t.reportFigBots, definition: means.reportDefBots },
  'agents.conversations': {
    name: t.reportFigAgentConversations,
    definition: means.reportDefAgentConversations,
  },
  'agents.handleTime': { name: t.reportFigAgentHandle, definition: means.reportDefAgentHandle },
  'agents.occupancy': { name: t.reportFigOccupancy, definition: means.reportDefOccupancy },
  'agents.concurrency': { name: t.reportFigConcurrency, definition: means.reportDefConcurrency },
  'agents.offers': { name: t.reportFigOffers, definition: means.reportDefOffers },
  'agents.missed': { name: t.reportFigMissed, definition: means.reportDefMissed },
  'agents.declined': { name: t.reportFigDeclined, definition: means.reportDefDeclined },
} as const satisfies Record<string, FigureWords>;

export type FigureName = keyof typeof FIGURES;

/** Where the definition stands in full, on the reader's own server. */
export function definitionHref(figure: FigureName): string {
  return `/docs/metrics#${figure}`;
}

/** What a list is called: lists have figures that are parts of others. */
export function figureTitle(figure: string): string {
  const known = LIST_FIGURES[figure] ?? figure.replace(/InHours$|\.answered$/, '');
  return known in FIGURES ? FIGURES[known as FigureName].name() : figure;
}

const LIST_FIGURES: Readonly<Record<string, FigureName>> = {
  feedback: 'feedback.complaints',
  'flows.outcomes': 'flows.success',
  'flows.byFlow': 'flows.success',
  'bots.outcomes': 'bots.success',
};
