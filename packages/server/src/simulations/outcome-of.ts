import type { SimulationOutcome } from '@deskbell/protocol';
import type { Distribution, Summary } from '@deskbell/simulator';

const HOUR_MS = 3_600_000;
const HOURS = 24;

/** What a simulation found, as far as somebody compares it with another. */
export function outcomeOf(summary: Summary): SimulationOutcome {
  const { conversations, answered, left, waiting, withinTarget, promises, offers, occupancy } = summary;
  return {
    conversations,
    answered,
    left,
    waiting,
    wait: spreadOf(summary.wait),
    firstReply: spreadOf(summary.firstReply),
    withinTarget,
    promises: [...promises],
    // A way begins with the queue; whatever follows is an escalation.
    escalated: sum(summary.paths.filter(({ path }) => path.length > 1).map(({ count }) => count)),
    offers,
    occupancy,
    hours: hoursOf(summary),
  };
}

function spreadOf({ p50, p90, max }: Distribution): SimulationOutcome['wait'] {
  return { p50, p90, max };
}

/** By the hour of the day, over all days. Hours in which nobody came are left out. */
function hoursOf({ hours }: Summary): SimulationOutcome['hours'] {
  const start = hours[0]?.at ?? 0;
  return Array.from({ length: HOURS }, (_, hour) => {
    const same = hours.filter(({ at }) => Math.round((at - start) / HOUR_MS) % HOURS === hour);
    const conversations = sum(same.map((one) => one.conversations));
    const waited = sum(same.map((one) => one.wait.mean * one.conversations));
    return { hour, conversations, waitMean: conversations === 0 ? 0 : waited / conversations };
  }).filter(({ conversations }) => conversations > 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
