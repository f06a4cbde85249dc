import type { WorkSums } from '../agent-work.ts';
import type { DutySpan } from '../duty.ts';
import type { MetricDefinition } from '../metric-definition.ts';

const common = {
  bots: 'Bots have no units.',
  reopening: 'Time is time, before a reopening as after it.',
};

/** `agents.occupancy` */
export const agentOccupancy: MetricDefinition = {
  ...common,
  names: ['agents.occupancy'],
  definition:
    'Which share of their units the agent had in use while they took work. Care for those above 0.85 over days: there is no room to breathe.',
  start:
    'The agent is available and connected; a break in the connection of less than the grace time (60 s) does not interrupt it.',
  end: 'They choose another presence, are gone for longer than the grace time, or are disabled.',
  hours: 'All time in which they took work, whatever the hours.',
  aggregation:
    'Share of unit time within the period; what reaches beyond it is cut off. `null`: they took no work.',
  formula:
    'sum over conversations of `chatWeight` × (busy time as in `handleTime`, while taking work) ÷ sum of capacity × time taking work. Offers not yet accepted do not count. Above 1 where transfers or returning visitors exceed the capacity',
  peers:
    'No formula found in the open-source field; usual is busy ÷ (busy + available), for chat weighed by slots. Only this site’s conversations count: an agent of several sites may be busier.',
};

/** `agents.concurrency` */
export const agentConcurrency: MetricDefinition = {
  ...common,
  names: ['agents.concurrency'],
  definition: 'How many conversations the agent had at a time, while there was at least one.',
  start: 'The first of several overlapping stretches of busy time (see `handleTime`).',
  end: 'The last of them.',
  hours: 'All time.',
  aggregation:
    'Mean over time within the period; what reaches beyond it is cut off. `null`: there was no conversation.',
  formula: 'sum of the busy time of all conversations ÷ time with at least one',
  peers: 'Genesys: interactions per on-queue hour, which mixes length and overlap.',
};

export function occupancyOf(work: WorkSums, duty: readonly DutySpan[], weight: number): number | null {
  let used = 0;
  let available = 0;
  for (const { from, to, capacity } of duty) {
    used += weight * (work.until(to) - work.until(from));
    available += capacity * (to - from);
  }
  return available === 0 ? null : Math.max(0, used / available);
}

export function concurrencyOf({ busyMs, totalMs }: WorkSums): number | null {
  return busyMs === 0 ? null : totalMs / busyMs;
}
