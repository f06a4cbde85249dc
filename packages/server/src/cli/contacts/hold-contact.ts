import { DeskbellError } from '@deskbell/protocol';
import { systemUser } from '../config/system-user.ts';
import type { CommandContext } from '../with-store.ts';
import { contactOf } from './contact-of.ts';
import { recordContactChange } from './record-contact-change.ts';

export async function holdContact(context: CommandContext, contactId: string, reason: string): Promise<void> {
  const { clock, store } = context;
  const { siteId } = await contactOf(store, contactId);
  await store.privacy.hold({ contactId, siteId, reason, byName: systemUser(), at: clock.now() });
  await recordContactChange(context, { action: 'contact:hold', contactId, siteId }, { reason });
  console.log('The contact is held: nobody erases them until they are released.');
}

/** Rejects with `not_found`. */
export async function releaseContact(context: CommandContext, contactId: string): Promise<void> {
  const { store } = context;
  const { siteId } = await contactOf(store, contactId);
  if (!(await store.privacy.release(contactId)))
    throw new DeskbellError('not_found', 'unable to release the contact: they are not held');
  await recordContactChange(context, { action: 'contact:release', contactId, siteId });
  console.log('The contact is released.');
}
