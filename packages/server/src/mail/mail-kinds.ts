import type { ComposedMail } from './compose-mail.ts';
import type { MailLocale } from '@deskbell/protocol';

/** What each kind of mail must know. Nothing here is secret: links are made when the mail is sent (A5). */
export interface MailData {
  readonly invitation: { readonly agentId: string; readonly siteId: string; readonly by: string };
  /** Asked for by an address, which may be nobody's. */
  readonly passwordReset: { readonly email: string };
}

export type MailKind = keyof MailData;

/** A mail that is to be sent. */
export interface OutgoingMail<Kind extends MailKind = MailKind> {
  /** One address. */
  readonly to: string;
  readonly locale: MailLocale;
  readonly kind: Kind;
  readonly data: MailData[Kind];
}

/** Writes the mails of each kind when they are sent; `null`: there is nothing to send any more. */
export type MailWriters = {
  readonly [Kind in MailKind]: (mail: OutgoingMail<Kind>) => Promise<ComposedMail | null>;
};
