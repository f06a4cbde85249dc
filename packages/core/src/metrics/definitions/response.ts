import { queueOf } from '../../conversation/queue-of.ts';
import { timeBetween } from '../../sla/open-time.ts';
import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

/** `firstResponse`, `firstResponseInHours` */
export const firstResponse: MetricDefinition = {
  names: ['firstResponse', 'firstResponseInHours'],
  definition: 'How long a visitor waited for the first answer of a person.',
  start:
    'The matter begins: the visitor’s first message, or their message that reopens. If an agent took it up again by themselves, the visitor’s first message after that.',
  end: 'The first message of an agent. Counted then. Notes, accepting and typing are no answer.',
  bots: 'Bots and prepared answers do not stop it: time with a bot counts.',
  hours:
    '`firstResponse`: all time. `firstResponseInHours`: business hours of the queue in which it is when the answer comes, by today’s calendar; without a calendar the same.',
  reopening: 'Each reopening asks for a first answer anew.',
  aggregation: 'Mean, median, 90th and 95th percentile over matters that were answered.',
  formula:
    'time of the first agent message of the matter − time at which it began; none when an agent writes first',
  peers:
    'Chatwoot, Zendesk, Tiledesk: from creation; Live Helper Chat: from acceptance, so without the queue; Intercom: once per conversation, median. Here with the queue, and per matter.',
};

/** `nextResponse`, `nextResponseInHours` */
export const nextResponse: MetricDefinition = {
  names: ['nextResponse', 'nextResponseInHours'],
  definition: 'How long a visitor waited for each further answer of a person.',
  start:
    'The oldest message of the visitor that no agent has answered; later messages of the same run change nothing.',
  end: 'The next message of an agent. Counted then. A question that is still open when the conversation is resolved or ended is not counted.',
  bots: 'Prepared answers do not stop it.',
  hours:
    '`nextResponse`: all time. `nextResponseInHours`: business hours of the queue in which it is when the answer comes, by today’s calendar; without a calendar the same.',
  reopening: 'The first answer after a reopening is a `firstResponse`.',
  aggregation: 'Mean, median, 90th and 95th percentile over answers.',
  formula: 'time of the agent message − time of the oldest unanswered visitor message',
  peers: 'Zendesk: from the oldest unanswered message, as here; others from the newest, which is shorter.',
};

export const measureResponse: Measure = ({ at, before, entry, plan, scope }, totals) => {
  const { matter, record } = before;
  if (entry.body.type !== 'message' || entry.author.kind !== 'agent' || matter === null) return;
  const isFirst = matter.answeredAt === null;
  const since = isFirst ? matter.askedAt : record.awaitingReplySince;
  if (since === null) return;
  const { calendar } = queueOf(plan, record.conversation.handling);
  const open = timeBetween(calendar, since, at);
  totals.addTime(isFirst ? 'firstResponse' : 'nextResponse', at, Math.max(0, at - since), scope);
  totals.addTime(isFirst ? 'firstResponseInHours' : 'nextResponseInHours', at, Math.max(0, open), scope);
};
