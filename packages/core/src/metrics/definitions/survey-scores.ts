import type { MetricDefinition } from '../metric-definition.ts';
import type { MetricTotals } from '../metric-totals.ts';
import type { AskedSurvey } from '../story.ts';

const common = {
  start: 'The question stands in the timeline.',
  bots: 'Nobody is asked about a matter in which no agent wrote.',
  hours: 'All time.',
  reopening: 'Each matter is counted by itself; of several answers to one question in a matter, the last.',
};
const asked =
  'The matter’s last answer, counted when it was given; whether there was one, when it was asked: until people stop answering, that may rise.';

/** `surveys.csat` */
export const csat: MetricDefinition = {
  ...common,
  names: ['surveys.csat'],
  definition: 'How satisfied people were, on a scale from 1 to 5.',
  end: asked,
  aggregation: '`satisfied`: share of answers that are 4 or 5. `mean`. `answered`: share of questions.',
  formula: 'answers of 4 and 5 ÷ answers',
  peers: 'Chatwoot: positive ÷ answers; LibreDesk: mean of those above 0. Both, here.',
};

/** `surveys.nps` */
export const nps: MetricDefinition = {
  ...common,
  names: ['surveys.nps'],
  definition: 'Whether people would recommend the site, from 0 to 10.',
  end: asked,
  aggregation: '`score` from −100 to 100; promoters (9 and 10), passives (7 and 8) and detractors (0 to 6).',
  formula: '100 × (promoters − detractors) ÷ answers',
  peers: 'As Reichheld defined it (2003).',
};

/** `surveys.ces` */
export const ces: MetricDefinition = {
  ...common,
  names: ['surveys.ces'],
  definition: 'How easy it was to get help, from 1 (very hard) to 7 (very easy).',
  end: asked,
  aggregation: '`mean` of answers.',
  formula: 'sum of answers ÷ answers',
  peers: 'As Dixon and others, version 2.0 (2013).',
};

/** `surveys.solved` */
export const solvedCheck: MetricDefinition = {
  ...common,
  names: ['surveys.solved'],
  definition: 'Whether people say, some days later, that it is solved.',
  end: asked,
  aggregation: '`solved`: share of answers.',
  formula: 'yes ÷ answers',
  peers: 'None of the peers asks.',
};

/** Counts what was asked about a matter, and the last answers. */
export function settleSurveys(surveys: ReadonlyMap<string, AskedSurvey>, totals: MetricTotals): void {
  for (const { answer, askedAt, kind, scope } of surveys.values()) {
    totals.addCase(`${kind}Answered`, askedAt, answer !== null, scope);
    if (answer) totals.addCount(kind, String(answer.score), answer.at, scope, { comment: answer.comment });
  }
}
