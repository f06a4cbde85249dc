import type { MergeContacts } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { contactChanged } from '../conversations/contact-changed.ts';
import type { DeskContext } from '../desk-context.ts';
import { tellMoved } from '../identity/tell-moved.ts';

const REFUSALS = {
  missing: ['not_found', 'one of them is not there any more; look again'],
  verified: ['conflict', 'the site vouches for the one who would go; keep that one instead'],
  held: ['conflict', 'the one who would go is held; release them first'],
} as const;

/**
 * Makes two contacts one, as somebody has seen that they are one person. Never happens by itself, and never by e-mail address
 * or phone: those can be written by anybody.
 *
 * @throws DeskbellError `not_found`, `conflict` with `details.reason` (`verified`, `held`), `unavailable`
 */
export async function mergeContacts(
  context: DeskContext,
  request: Omit<MergeContacts, 'events'>,
): Promise<void> {
  const { bans, clock, events, store } = context;
  const { contactId, formerId, siteId } = request;
  const told = events.ofContact(siteId, { id: contactId, formerId }, clock.now());
  const outcome = await store.contacts.merge({ ...request, events: told });
  if (outcome.result !== 'merged') {
    const [code, why] = REFUSALS[outcome.result];
    throw new DeskbellError(code, `unable to merge the contacts: ${why}`, {
      retryable: false,
      details: { reason: outcome.result },
    });
  }
  events.stored(told);
  for (const record of outcome.moved) tellMoved(context, record);
  await bans.reload();
  await contactChanged(context, siteId, contactId);
}
