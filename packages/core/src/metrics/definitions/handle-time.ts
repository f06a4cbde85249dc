import { handledAfter } from '../advance-matter.ts';
import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';
import { workBetween } from '../work-between.ts';

const common = {
  start: 'An agent has the conversation (`active`).',
  end: 'They no longer have it, or it is put aside. Counted when the matter is resolved or ended, as a whole, whenever the work was.',
  bots: 'Bots have no handle time. Prepared answers change nothing.',
  hours: 'All time: people who work outside the hours work too.',
  reopening: 'A reopened conversation is a matter of its own, with its own handle time.',
};
const formula =
  'sum of stretches in `active` (or handed to a colleague who has not accepted yet), each cut off where the visitor has been silent for `silentAfter` (10 min unless configured) while nobody waits for an answer: the same time in which it takes up units of capacity';

/** `handleTime` */
export const handleTime: MetricDefinition = {
  ...common,
  names: ['handleTime'],
  definition:
    'How long a matter kept agents busy, all of them together. Being put aside and long silences of the visitor are left out.',
  aggregation:
    'Mean, median, 90th and 95th percentile over matters that an agent had and that are resolved or ended.',
  formula,
  peers:
    'Genesys: talk + hold + after-work; Intercom: open and assigned, booked at close; Live Helper Chat: gaps between messages below 4 or 10 min. Here without wrap-up time.',
};

/** `agents.handleTime` */
export const agentHandleTime: MetricDefinition = {
  ...common,
  names: ['agents.handleTime'],
  definition: 'How long a matter kept this agent busy.',
  aggregation:
    'Mean, median, 90th and 95th percentile over matters that the agent had and that are resolved or ended.',
  formula,
  peers: 'As `handleTime`.',
};

export const measureHandleTime: Measure = ({ at, before, after, plan, scope }, totals) => {
  const { matter } = before;
  if (matter === null || after.matter !== null || matter.hadBy.length === 0) return;
  const handledMs = handledAfter(matter, workBetween(before, at, plan.silentAfterMs));
  let allMs = 0;
  for (const agent of matter.hadBy) {
    const ms = handledMs.get(agent.id) ?? 0;
    allMs += ms;
    totals.addAgentTime(agent, at, ms, scope);
  }
  totals.addTime('handleTime', at, allMs, scope);
};
