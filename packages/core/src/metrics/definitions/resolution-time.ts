import { queueOf } from '../../conversation/queue-of.ts';
import { timeBetween } from '../../sla/open-time.ts';
import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

/** `resolutionTime`, `resolutionTimeInHours` */
export const resolutionTime: MetricDefinition = {
  names: ['resolutionTime', 'resolutionTimeInHours'],
  definition: 'How long a matter took from its beginning until it was solved.',
  start: 'The matter begins: the visitor’s first message, or its reopening.',
  end: 'An agent resolves it, or either side ends it, after an agent has answered; or an agent does after the visitor left a number or an address. Counted then.',
  bots: 'Time with a bot counts. Bots resolve nothing.',
  hours:
    '`resolutionTime`: all time, the visitor’s turns and snoozes included. `resolutionTimeInHours`: business hours of the queue in which it is then, by today’s calendar; without a calendar the same. Unlike the clock of `slaAttainment.resolution` neither stands still.',
  reopening:
    'Each matter has its own time: what lies between a resolution and the reopening belongs to none.',
  aggregation: 'Mean, median, 90th and 95th percentile over resolutions.',
  formula: 'time of the resolution − time at which the matter began',
  peers: 'Chatwoot: resolved − created; Plain: first inbound − last outbound; Intercom: every close counts.',
};

export const measureResolutionTime: Measure = ({ at, before, after, plan, scope }, totals) => {
  const { matter, record } = before;
  if (matter === null || after.resolution === null || after.resolution === before.resolution) return;
  const { calendar } = queueOf(plan, record.conversation.handling);
  totals.addTime('resolutionTime', at, at - matter.beganAt, scope);
  totals.addTime('resolutionTimeInHours', at, timeBetween(calendar, matter.beganAt, at), scope);
};
