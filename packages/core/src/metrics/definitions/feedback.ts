import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

/** `feedback.complaints`, `feedback.compliments` */
export const feedback: MetricDefinition = {
  names: ['feedback.complaints', 'feedback.compliments'],
  definition: 'How many complaints and compliments visitors wrote.',
  start: 'The visitor writes it.',
  end: 'The same moment.',
  bots: 'Also about a bot.',
  hours: 'All time.',
  reopening: 'Each is counted by itself.',
  aggregation: 'Number.',
  formula: 'count',
  peers: 'None of the peers keeps them apart.',
};

export const measureFeedback: Measure = ({ at, entry: { body }, scope }, totals) => {
  if (body.type === 'feedback') totals.addCount('feedback', body.kind, at, scope, { comment: body.text });
};
