import { contactWindows } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

/**
 * How many conversations a contact began within each of the times that the site's triggers ask for, the one that begins now
 * included (E3). Counts nothing when no trigger asks.
 */
export async function contactsWithin(
  { clock, plans, store }: DeskContext,
  siteId: string,
  contactId: string,
): Promise<(withinMs: number) => number> {
  const now = clock.now();
  const counts = new Map<number, number>();
  for (const withinMs of contactWindows(plans.planOf(siteId))) {
    counts.set(withinMs, 1 + (await store.conversations.countOfContact(contactId, now - withinMs)));
  }
  return (withinMs) => counts.get(withinMs) ?? 1;
}
