import type { PacePlan } from '../plan/site-plan.ts';
import type { AgentPace } from '../ports/agent-store.ts';

/** The pace of an agent who never had work. */
export function newPace(now: number): AgentPace {
  return {
    misses: 0,
    notResponding: false,
    breathingUntil: 0,
    wrapUpUntil: 0,
    loadSince: null,
    dayStart: 0,
    givenToday: 0,
    idleSince: now,
  };
}

/**
 * An agent was given work: accepted an offer, was assigned, claimed, or took what a colleague handed on (P5). Not called for
 * offers that are open.
 *
 * @param plan of the queue from which it came
 * @param dayStart when the day of the queue's hours began; of UTC, when it keeps none
 */
export function paceAfterGiven(
  pace: AgentPace | null,
  plan: PacePlan,
  now: number,
  dayStart: number,
): AgentPace {
  const before = pace ?? newPace(now);
  return {
    ...before,
    misses: 0,
    breathingUntil: Math.max(before.breathingUntil, now + plan.breathingMs),
    loadSince: before.loadSince ?? now,
    dayStart: Math.max(before.dayStart, dayStart),
    givenToday: (before.dayStart < dayStart ? 0 : before.givenToday) + 1,
    idleSince: now,
  };
}

export interface EndedWork {
  /** Whether the question was solved, or the conversation ended: both are wrapped up. Handed on or lost: not. */
  readonly resolved: boolean;
  /** Conversations that the agent still has. */
  readonly left: number;
}

/** An agent no longer has a conversation that they had (P5). `plan`: of its queue. */
export function paceAfterEnded(
  pace: AgentPace | null,
  plan: PacePlan,
  now: number,
  { resolved, left }: EndedWork,
): AgentPace {
  const before = pace ?? newPace(now);
  return {
    ...before,
    wrapUpUntil: resolved ? Math.max(before.wrapUpUntil, now + plan.wrapUpMs) : before.wrapUpUntil,
    loadSince: left > 0 ? before.loadSince : null,
    idleSince: now,
  };
}

/** An offer passed without an answer: after `missesBeforeAway` in a row the agent counts as not responding (R5). */
export function paceAfterMiss(pace: AgentPace | null, missesBeforeAway: number, now: number): AgentPace {
  const before = pace ?? newPace(now);
  const misses = before.misses + 1;
  return { ...before, misses, notResponding: before.notResponding || misses >= missesBeforeAway };
}

/** An offer was declined: whoever says no is there. */
export function paceAfterDecline(pace: AgentPace | null, now: number): AgentPace {
  return { ...(pace ?? newPace(now)), misses: 0 };
}

/**
 * The agent chose `available`: ends `notResponding` and wrap-up time, and begins the continuous load anew, as whoever comes back had a
 * break. Also for an agent who was available all the time and says that they are back.
 *
 * @param left conversations that the agent has
 */
export function paceAfterBack(pace: AgentPace | null, now: number, left: number): AgentPace {
  const { backAt: _, ...before } = pace ?? newPace(now);
  const hadBreak = before.loadSince !== null && left > 0;
  return {
    ...before,
    misses: 0,
    notResponding: false,
    wrapUpUntil: Math.min(before.wrapUpUntil, now),
    loadSince: hadBreak ? now : before.loadSince,
  };
}

/** The agent went away: until when, if they have said so. */
export function paceAfterAway(pace: AgentPace | null, now: number, until: number | null): AgentPace {
  const { backAt: _, ...before } = pace ?? newPace(now);
  return until === null || until <= now ? before : { ...before, backAt: until };
}
