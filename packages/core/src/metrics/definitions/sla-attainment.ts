import { queueOf } from '../../conversation/queue-of.ts';
import { responseClock } from '../../sla/response-clock.ts';
import type { MetricDefinition } from '../metric-definition.ts';
import type { RatioName } from '../figure-name.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { Measure, Step } from '../step.ts';
import type { GivenResponse } from '../story.ts';

const common = {
  bots: 'Bots and prepared answers stop no clock.',
  hours:
    'The clocks run in business hours of the queue only; each breach was found by the hours then in force.',
  aggregation:
    'Share of promises. What is still open counts neither way. Only clocks that the queue (or tier) promises today are counted.',
  formula: 'met ÷ (met + breached); a late answer is a breach',
  peers:
    'Libredesk: met ÷ (met + breached), pending left out, as here; Chatwoot: decided at resolve; Genesys: (answered − answered late) ÷ answered.',
};

/** `slaAttainment.firstResponse` */
export const slaFirstResponse: MetricDefinition = {
  ...common,
  names: ['slaAttainment.firstResponse'],
  definition: 'Share of promised first answers that came in time.',
  start: 'The matter begins, or reaches another tier, which has a clock of its own.',
  end: 'An agent writes in time (met), or the promised time passes (breached). Counted then.',
  reopening: 'Each reopening begins a new clock.',
};

/** `slaAttainment.nextResponse` */
export const slaNextResponse: MetricDefinition = {
  ...common,
  names: ['slaAttainment.nextResponse'],
  definition: 'Share of promised further answers that came in time.',
  start: 'The oldest message of the visitor that no agent has answered.',
  end: 'An agent writes in time (met), or the promised time passes (breached). Counted then. A question open at the end counts neither way.',
  reopening: 'The first answer after a reopening belongs to `slaAttainment.firstResponse`.',
};

/** `slaAttainment.resolution` */
export const slaResolution: MetricDefinition = {
  ...common,
  names: ['slaAttainment.resolution'],
  definition: 'Share of promised resolutions that came in time.',
  start: 'The matter begins.',
  end: 'It is resolved (see `resolutionTime`) in time (met), or the promised time passes (breached). Counted then. Abandoned matters count only when breached.',
  hours: `${common.hours} The clock stands still while it is the visitor’s turn.`,
  reopening: 'Each reopening begins a new clock.',
};

const NAMES = {
  firstResponse: 'firstResponseKept',
  nextResponse: 'nextResponseKept',
  resolution: 'resolutionKept',
} as const satisfies Record<string, RatioName>;

export const measureSla: Measure = (step, totals) => {
  const { at, before, after, entry, scope } = step;
  const { body } = entry;
  const isBreach = body.type === 'sla' && body.event === 'breach';
  // The breach that a late answer overtook follows it directly, at the same time.
  const overtook = isBreach && before.response?.clock === body.clock && before.response.at === at;
  settleResponse(before.response, !overtook, totals);
  if (isBreach) {
    if (!overtook && isPromised(step, body.clock)) totals.addCase(NAMES[body.clock], at, false, scope);
    return;
  }
  if (after.resolution === null || after.resolution === before.resolution) return;
  const { clocks } = before.record.conversation.handling;
  if (clocks.resolution.mark !== 'breached' && isPromised(step, 'resolution')) {
    totals.addCase('resolutionKept', at, true, scope);
  }
};

/** What became of a response, now that it is known whether it was late. */
export function settleResponse(response: GivenResponse | null, inTime: boolean, totals: MetricTotals): void {
  if (response) totals.addCase(NAMES[response.clock], response.at, inTime, response.scope);
}

function isPromised(
  { before: { record }, plan }: Step,
  clock: 'firstResponse' | 'nextResponse' | 'resolution',
): boolean {
  if (clock !== 'resolution') return responseClock(record, plan)?.clock === clock;
  const { sla } = queueOf(plan, record.conversation.handling);
  return sla !== null && sla.resolutionMs !== null;
}
