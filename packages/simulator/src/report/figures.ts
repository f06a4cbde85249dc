import type { PromiseClock } from '../statistics/outcome.ts';
import type { Summary } from '../statistics/summary.ts';
import { formatCount, formatMs, formatShare } from './format.ts';

/** One line of numbers: the same for a terminal and a page. */
export interface Figure {
  readonly name: string;
  readonly of: (summary: Summary) => string;
}

const CLOCKS: Readonly<Record<PromiseClock, string>> = {
  firstResponse: 'First response promised and kept',
  nextResponse: 'Next response promised and kept',
  resolution: 'Resolution promised and kept',
};

/** The numbers that matter, in their order; promises that nobody made are left out. */
export function figuresOf(summaries: readonly Summary[]): readonly Figure[] {
  const target = formatMs(summaries[0]?.targetMs ?? 0);
  const promised = (clock: PromiseClock): Figure[] =>
    summaries.some(({ promises }) => promises.some((promise) => promise.clock === clock))
      ? [{ name: CLOCKS[clock], of: (summary) => keptShare(summary, clock) }]
      : [];
  return [
    { name: 'Conversations', of: ({ conversations }) => formatCount(conversations) },
    { name: `Served within ${target}`, of: ({ withinTarget }) => formatShare(withinTarget) },
    // Where agents accept, everybody waits for a moment.
    ...(summaries.some(({ waited }) => waited < 1)
      ? [{ name: 'Had to wait', of: ({ waited }: Summary) => formatShare(waited) }]
      : []),
    { name: 'Wait, mean', of: ({ wait }) => formatMs(wait.mean) },
    { name: 'Wait, median', of: ({ wait }) => formatMs(wait.p50) },
    { name: 'Wait, nine in ten within', of: ({ wait }) => formatMs(wait.p90) },
    { name: 'First reply, nine in ten within', of: ({ firstReply }) => formatMs(firstReply.p90) },
    {
      name: 'Left while waiting',
      of: (summary) => formatShare(summary.left / Math.max(1, summary.conversations)),
    },
    { name: 'Still waiting at the end', of: ({ waiting }) => formatCount(waiting) },
    ...promised('firstResponse'),
    ...promised('nextResponse'),
    ...promised('resolution'),
    {
      name: 'Offers missed',
      of: ({ offers }) => `${formatCount(offers.missed)} of ${formatCount(offers.made)}`,
    },
    { name: 'Occupancy', of: ({ occupancy }) => formatShare(occupancy) },
    { name: 'Hours of agents', of: ({ agentHours }) => formatCount(Math.round(agentHours * 10) / 10) },
  ];
}

function keptShare({ promises }: Summary, wanted: PromiseClock): string {
  const promise = promises.find(({ clock }) => clock === wanted);
  return promise ? formatShare(1 - promise.broken / promise.conversations) : 'not promised';
}
