import type { MailStore } from '@deskbell/core';

/** Where mails for a contact go: never to an address that somebody merely typed (R22 of the attack list). */
export interface ContactAddress {
  /** The one that the host site vouches for, else the one that the contact has confirmed. */
  readonly email: string;
  /** Whether they want mails that nobody asked for. */
  readonly wantsMails: boolean;
}

export async function contactAddress(
  mails: Pick<MailStore, 'addressOf'>,
  contactId: string,
): Promise<ContactAddress | undefined> {
  const known = await mails.addressOf(contactId);
  const email = known?.vouched ?? known?.confirmed;
  return known && email ? { email, wantsMails: known.refusedAt === null } : undefined;
}

/** Whether mails of this contact may go to this very address. */
export async function isVerified(
  mails: Pick<MailStore, 'addressOf'>,
  contactId: string,
  email: string,
): Promise<boolean> {
  const known = await mails.addressOf(contactId);
  return [known?.vouched, known?.confirmed].some((one) => one?.toLowerCase() === email.toLowerCase());
}
