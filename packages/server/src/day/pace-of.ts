import { Duty, type ConversationRecord, type PresenceChange } from '@deskbell/core';
import type { DayAnswer } from '@deskbell/protocol';

const HOUR_MS = 60 * 60_000;
/** Less says nothing about a pace. */
const LEAST_MS = HOUR_MS / 2;

interface Period {
  readonly from: number;
  readonly to: number;
}

/** What an agent takes in an hour of being available: today, and as they usually do. */
export function paceOf(
  agentId: string,
  own: readonly ConversationRecord[],
  presence: readonly PresenceChange[],
  { today, usual }: { readonly today: Period; readonly usual: Period },
): DayAnswer['pace'] {
  const availableIn = ({ from, to }: Period): number => {
    const duty = new Duty(from, to);
    for (const change of presence) if (change.agentId === agentId && change.at < to) duty.add(change);
    return duty.spans().reduce((sum, span) => sum + span.to - span.from, 0);
  };
  const perHour = (period: Period): number | null => {
    const availableMs = availableIn(period);
    if (availableMs < LEAST_MS) return null;
    const begun = own.filter(
      ({ conversation: { startedAt } }) => startedAt >= period.from && startedAt < period.to,
    );
    return Math.round((begun.length / (availableMs / HOUR_MS)) * 10) / 10;
  };
  return { today: perHour(today), usual: perHour(usual), availableMs: availableIn(today) };
}
