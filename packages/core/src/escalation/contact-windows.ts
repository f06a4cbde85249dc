import { durationMs } from '@deskbell/protocol/plain';
import type { SitePlan } from '../plan/site-plan.ts';

/** The times within which the desk must have counted a contact's conversations for `DecideContext.contactsWithin` (E3), each once. */
export function contactWindows(plan: SitePlan): readonly number[] {
  const windows = new Set<number>();
  for (const policy of [plan.crisis.policy, ...[...plan.queues.values()].map((queue) => queue.policy)]) {
    for (const { on } of policy?.triggers ?? []) {
      if (on.event === 'repeatedContact') windows.add(durationMs(on.within));
    }
  }
  return [...windows];
}
