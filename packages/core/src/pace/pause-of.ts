import type { Pause } from '@deskbell/protocol';
import type { PacePlan } from '../plan/site-plan.ts';
import type { AgentPace } from '../ports/agent-store.ts';

/** Why an agent gets nothing just now, as far as it follows from their pace in all queues (P1, P5). */
export function pauseOf(pace: AgentPace | null, now: number): Pause | null {
  if (pace === null) return null;
  if (pace.notResponding) return { reason: 'notResponding', until: null };
  if (pace.wrapUpUntil > now && pace.wrapUpUntil >= pace.breathingUntil) {
    return { reason: 'wrapUp', until: pace.wrapUpUntil };
  }
  if (pace.breathingUntil > now) return { reason: 'breathing', until: pace.breathingUntil };
  return null;
}

/** When breathing or wrap-up time ends next; `null`: neither runs. */
export function nextPaceChange(pace: AgentPace | null, now: number): number | null {
  if (pace === null) return null;
  const ends = [pace.breathingUntil, pace.wrapUpUntil].filter((end) => end > now);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** How much work was given on the day that began at `dayStart`. */
export function givenOn(pace: AgentPace | null, dayStart: number): number {
  return pace !== null && pace.dayStart >= dayStart ? pace.givenToday : 0;
}

/** Since when there has been load without a break, if a break is due by now (P5); else `null`. */
export function breakDueSince(
  pace: AgentPace | null,
  plan: Pick<PacePlan, 'breakAfterMs'>,
  now: number,
): number | null {
  const since = pace?.loadSince ?? null;
  return since !== null && plan.breakAfterMs !== null && now - since >= plan.breakAfterMs ? since : null;
}
