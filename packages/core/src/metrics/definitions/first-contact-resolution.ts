import type { MetricDefinition } from '../metric-definition.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { Resolution } from '../story.ts';

/** `firstContactResolution` */
export const firstContactResolution: MetricDefinition = {
  names: ['firstContactResolution'],
  definition: 'Share of conversations that one agent resolved, at once and for good.',
  start: 'The conversation begins.',
  end: 'Its first resolution (see `resolutionTime`). Counted then; a reopening takes it back, so until the reopen window is over the figure may fall.',
  bots: 'Bots are not agents: one agent after a bot is one agent.',
  hours: 'All time.',
  reopening:
    'Reopened by the visitor: not resolved at the first contact. Later resolutions are not counted again.',
  aggregation: 'Share of conversations that were resolved for the first time.',
  formula:
    'those that only one agent had, without transfer or escalation by an agent, not reopened ÷ first resolutions',
  peers:
    'Intercom: closed once, with one teammate ÷ all. A new conversation of the same contact is not looked at, here as there: it may be about something else.',
};

export function countFirstContact(resolution: Resolution, reopened: boolean, totals: MetricTotals): void {
  if (!resolution.isFirst) return;
  totals.addCase('firstContactResolution', resolution.at, resolution.byOne && !reopened, resolution.scope);
}
