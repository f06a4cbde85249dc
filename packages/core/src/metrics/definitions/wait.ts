import { queueOf } from '../../conversation/queue-of.ts';
import { timeBetween } from '../../sla/open-time.ts';
import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

/** `wait`, `waitInHours` */
export const wait: MetricDefinition = {
  names: ['wait', 'waitInHours'],
  definition:
    'How long a visitor stood in the queue until an agent had the conversation. Every wait counts, also the second one after a transfer to a queue, a lost agent or a missing first reply.',
  start:
    'It comes into a queue: at its beginning, when a bot hands it over, when it is reopened, when its agent no longer has it.',
  end: 'An agent has it: accepted, assigned or claimed. Counted then. Waits that end otherwise are not waits but abandonment.',
  bots: 'Time with a bot is no wait. Prepared answers end none.',
  hours:
    '`wait`: all time. `waitInHours`: business hours of the queue in which it waited last, by today’s calendar; without a calendar the same as `wait`.',
  reopening: 'A reopened conversation that goes through the queue has another wait.',
  aggregation: 'Mean, median, 90th and 95th percentile over waits.',
  formula:
    'time of `active` − time of the first `queued` or `offered` since nobody had it; offers declined or missed on the way do not end it, moves between queues do not restart it',
  peers:
    'Live Helper Chat: accepted − pending, capped at 10 min in reports; Tiledesk: until the first agent message; Plain: time in Todo. Here without a cap, and until an agent has it; until they write is `firstResponse`.',
};

export const measureWait: Measure = ({ at, before, after, plan, scope }, totals) => {
  const { waitingSince } = before;
  if (waitingSince === null || after.record.conversation.status !== 'active') return;
  const { calendar } = queueOf(plan, before.record.conversation.handling);
  totals.addTime('wait', at, at - waitingSince, scope);
  totals.addTime('waitInHours', at, timeBetween(calendar, waitingSince, at), scope);
};
