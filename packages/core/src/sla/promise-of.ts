import type { NextPromise } from '@deskbell/protocol';
import type { ClockMark } from '../conversation/handling.ts';
import { queueOf } from '../conversation/queue-of.ts';
import type { DueView } from '../due/due-view.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { ResolutionClock } from './resolution-clock.ts';
import { responseClock } from './response-clock.ts';

/**
 * The promised time that comes next, or is broken already (E5); `null` when nothing is owed now. The time of a resolution
 * that has paused before counts the pauses as used, since the view does not know them: it may be said too early, never too late.
 */
export function promiseOf(view: DueView, plan: SitePlan): NextPromise | null {
  const promises: NextPromise[] = [];
  const response = responseClock(view, plan);
  if (response && response.dueAt !== null) {
    promises.push({ clock: response.clock, dueAt: response.dueAt, state: response.mark });
  }
  const resolution = resolutionPromise(view, plan);
  if (resolution) promises.push(resolution);
  return promises.sort((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

function resolutionPromise(view: DueView, plan: SitePlan): NextPromise | null {
  const { handling, status } = view.conversation;
  const { calendar, sla } = queueOf(plan, handling);
  if (status === 'resolved' || status === 'closed') return null;
  if (sla === null || sla.resolutionMs === null) return null;
  const { mark, asOf }: { mark: ClockMark; asOf: number } = handling.clocks.resolution;
  if (mark === 'breached') return { clock: 'resolution', dueAt: asOf, state: mark };
  // It pauses: no time is promised until the visitor writes.
  if (view.awaitingReplySince === null) return null;
  const dueAt = new ResolutionClock(view, calendar, undefined).reaches(sla.resolutionMs);
  return dueAt === null ? null : { clock: 'resolution', dueAt, state: mark };
}
