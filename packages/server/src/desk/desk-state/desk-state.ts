import { planHours } from '@deskbell/core';
import type { DeskState } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

/**
 * What visitors may know of a site: the same state that routing uses. Open while the hours of the queue in which
 * conversations begin are on, and somebody is there.
 */
export function deskState({ book, clock, crises, plans }: DeskContext, siteId: string): DeskState {
  const plan = plans.planOf(siteId);
  const calendar = plan.queues.get(plan.defaultQueueId)?.calendar ?? null;
  const { isOpen, opensAt } = planHours({ calendar }, clock.now());
  return {
    available: isOpen && book.isStaffed(siteId),
    opensAt,
    ...(plan.consent ? { consent: { ...plan.consent, text: { ...plan.consent.text } } } : {}),
    banner: crises.currentOf(siteId) ? { ...plan.crisis.banner } : null,
  };
}
