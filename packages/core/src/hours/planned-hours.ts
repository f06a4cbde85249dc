import type { QueuePlan } from '../plan/site-plan.ts';

/** Whether a queue's hours are on. */
export interface PlannedHours {
  readonly isOpen: boolean;
  /** When that changes; `null`: never, or not within two years. */
  readonly changesAt: number | null;
  /** When it opens next; `null` when it is open, or does not open within two years. */
  readonly opensAt: number | null;
}

/** A queue that keeps no hours is always open. */
export function planHours({ calendar }: Pick<QueuePlan, 'calendar'>, at: number): PlannedHours {
  if (calendar === null) return { isOpen: true, changesAt: null, opensAt: null };
  const isOpen = calendar.isOpen(at);
  const changesAt = calendar.nextChange(at);
  return { isOpen, changesAt, opensAt: isOpen ? null : changesAt };
}
