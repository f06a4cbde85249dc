import type { MetricDefinition } from '../metric-definition.ts';

/** `conversations` */
export const conversations: MetricDefinition = {
  names: ['conversations'],
  definition: 'How many conversations began.',
  start: 'The visitor’s first message makes the conversation.',
  end: 'The same moment.',
  bots: 'A conversation that begins with a bot counts like any other.',
  hours: 'All time.',
  reopening: 'A reopened conversation is not a new one. A message after the reopen window begins a new one.',
  aggregation: 'Number.',
  formula: 'count',
  peers: 'Like all.',
};
