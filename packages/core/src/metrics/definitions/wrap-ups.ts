import type { MetricDefinition } from '../metric-definition.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { WrappedUp } from '../story.ts';

const common = {
  start: 'An agent notes the wrap-up of a matter.',
  end: 'The last wrap-up of the matter. Counted when it was noted.',
  bots: 'Only agents write wrap-ups.',
  hours: 'All time.',
  reopening: 'Each matter is counted by itself.',
};

/** `wrapUps.reasons` */
export const contactReasons: MetricDefinition = {
  ...common,
  names: ['wrapUps.reasons'],
  definition: 'Why people came.',
  aggregation:
    'Number of matters for each reason, the most frequent first, and `handledMs`: how long agents were busy with them.',
  formula: 'count; sum of `handleTime` of these matters, up to now where one goes on',
  peers: 'Genesys: wrap-up codes.',
};

/** `wrapUps.rootCauses` */
export const rootCauses: MetricDefinition = {
  ...common,
  names: ['wrapUps.rootCauses'],
  definition: 'What would have to change so that they need not have come: the list of causes to remove.',
  aggregation:
    'Number of matters for each cause, the most frequent first, and `handledMs`: how long agents were busy with them.',
  formula: 'count; sum of `handleTime` of these matters, up to now where one goes on',
  peers: 'None of the peers asks.',
};

/** `wrapUps.outcomes` */
export const outcomes: MetricDefinition = {
  ...common,
  names: ['wrapUps.outcomes'],
  definition: 'How matters ended: `solved`, `notSolved`, `handedOver`, `spam`.',
  aggregation: 'Number of matters for each outcome.',
  formula: 'count',
  peers: 'Genesys: wrap-up codes.',
};

export function settleWrapUp(
  { at, outcome, reason, rootCause, scope }: WrappedUp,
  ms: number,
  totals: MetricTotals,
): void {
  totals.addCount('outcome', outcome, at, scope);
  if (reason !== undefined) totals.addCount('reason', reason, at, scope, { ms });
  if (rootCause !== undefined) totals.addCount('rootCause', rootCause, at, scope, { ms });
}
