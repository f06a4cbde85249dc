import type { OnCallShift } from './site-plan.ts';

/** Who of a roster is on call: the first whose calendar is open; `null` when nobody is. */
export function onCallEmail(roster: readonly OnCallShift[] | undefined, at: number): string | null {
  return roster?.find(({ calendar }) => calendar === null || calendar.isOpen(at))?.email ?? null;
}
