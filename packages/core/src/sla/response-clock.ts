import type { ClockMark } from '../conversation/handling.ts';
import type { DueView } from '../due/due-view.ts';
import { queueOf } from '../conversation/queue-of.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { addTime } from './open-time.ts';

/** A response that was promised and is owed now. */
export interface ResponseClock {
  readonly clock: 'firstResponse' | 'nextResponse';
  readonly since: number;
  readonly promisedMs: number;
  /** `null`: so little business time is planned that it is not in sight. */
  readonly dueAt: number | null;
  readonly mark: ClockMark;
}

/**
 * Which response is owed: the first one of the tier (E4), and after it the answer to the oldest open question (E5).
 * `null` when none is owed, or nothing was promised about it.
 */
export function responseClock(view: DueView, plan: SitePlan): ResponseClock | null {
  const { agentMessageAt, awaitingReplySince, conversation } = view;
  if (conversation.status === 'resolved' || conversation.status === 'closed') return null;
  const { clocks, openedAt, tier, tierSince } = conversation.handling;
  const { calendar, sla } = queueOf(plan, conversation.handling);

  const firstSince = Math.max(openedAt, tierSince);
  if (agentMessageAt === null || agentMessageAt < firstSince) {
    const ofTier = tier > 1 ? plan.tiers.find((one) => one.tier === tier)?.firstResponseMs : null;
    return made('firstResponse', firstSince, ofTier ?? sla?.firstResponseMs, clocks.firstResponse);
  }
  if (awaitingReplySince === null) return null;
  const { mark, since } = clocks.nextResponse;
  return made(
    'nextResponse',
    awaitingReplySince,
    sla?.nextResponseMs,
    since === awaitingReplySince ? mark : 'running',
  );

  function made(
    clock: ResponseClock['clock'],
    from: number,
    promisedMs: number | null | undefined,
    marked: ClockMark,
  ): ResponseClock | null {
    if (promisedMs === null || promisedMs === undefined) return null;
    return { clock, since: from, promisedMs, dueAt: addTime(calendar, from, promisedMs), mark: marked };
  }
}
