import type { Turn } from '../conversation/command.ts';
import type { SlaEntryBody } from '../conversation/entry-draft.ts';
import type { ClockMark } from '../conversation/handling.ts';
import { queueOf } from '../conversation/queue-of.ts';
import type { DueView } from '../due/due-view.ts';
import type { QueuePlan, SitePlan } from '../plan/site-plan.ts';
import { addTime } from './open-time.ts';
import { ResolutionClock } from './resolution-clock.ts';
import { responseClock } from './response-clock.ts';
import type { SlaDue } from './sla-due.ts';

/**
 * The warnings and breaches ahead (E5): of the response that is owed, and of the resolution. Without `turns` those of the
 * resolution may be too early: see `needsTurns`.
 */
export function slaDues(
  view: DueView,
  plan: SitePlan,
  turns: readonly Turn[] | undefined,
): readonly SlaDue[] {
  const queue = queueOf(plan, view.conversation.handling);
  return [...responseDues(view, plan), ...resolutionDues(view, queue, turns)];
}

function responseDues(view: DueView, plan: SitePlan): readonly SlaDue[] {
  const found = responseClock(view, plan);
  if (!found || found.dueAt === null) return [];
  const { clock, dueAt, mark, promisedMs, since } = found;
  const { calendar, sla } = queueOf(plan, view.conversation.handling);
  const body = {
    type: 'sla',
    clock,
    dueAt,
    tier: view.conversation.handling.tier,
    ...(clock === 'nextResponse' ? { since } : {}),
  } as const;
  return eventsAhead(mark).flatMap((event): SlaDue[] => {
    const at = event === 'breach' ? dueAt : addTime(calendar, since, warnMs(promisedMs, sla?.warnAt));
    return at === null ? [] : [{ kind: 'sla', at, body: { ...body, event } }];
  });
}

/** Of the resolution, by the hours and the promise of a queue. */
export function resolutionDues(
  view: DueView,
  { calendar, sla }: Pick<QueuePlan, 'calendar' | 'sla'>,
  turns: readonly Turn[] | undefined,
): readonly SlaDue[] {
  const { handling, status } = view.conversation;
  if (status === 'resolved' || status === 'closed') return [];
  if (sla === null || sla.resolutionMs === null) return [];
  const promisedMs = sla.resolutionMs;
  const { mark, usedMs } = handling.clocks.resolution;
  const clock = new ResolutionClock(view, calendar, turns);
  return eventsAhead(mark).flatMap((event): SlaDue[] => {
    const limitMs = event === 'breach' ? promisedMs : warnMs(promisedMs, sla.warnAt);
    const at = clock.reaches(limitMs);
    if (at === null) return [];
    const dueAt =
      event === 'breach'
        ? at
        : (clock.reaches(promisedMs) ?? addTime(calendar, at, promisedMs - limitMs) ?? at);
    const body: SlaEntryBody = {
      type: 'sla',
      clock: 'resolution',
      event,
      dueAt,
      tier: handling.tier,
      usedMs: Math.max(usedMs, limitMs),
      asOf: at,
    };
    return [{ kind: 'sla', at, body }];
  });
}

function eventsAhead(mark: ClockMark): readonly ('warning' | 'breach')[] {
  switch (mark) {
    case 'running':
      return ['warning', 'breach'];
    case 'warned':
      return ['breach'];
    case 'breached':
      return [];
  }
}

function warnMs(promisedMs: number, warnAt = 1): number {
  return Math.floor(promisedMs * warnAt);
}
