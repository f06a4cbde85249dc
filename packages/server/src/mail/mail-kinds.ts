import type { Alert, MailLocale } from '@deskbell/protocol';
import type { ComposedMail } from './compose-mail.ts';
import type { Figures } from './digest-figures.ts';

/** What each kind of mail must know. Nothing here is secret, and nothing that anybody wrote: both are read when the mail is sent (A5). */
export interface MailData {
  readonly invitation: { readonly agentId: string; readonly siteId: string; readonly by: string };
  /** Asked for by an address, which may be nobody's. */
  readonly passwordReset: { readonly email: string };
  /** Asks whether an address is the contact's; the transcript of the conversation follows when it is. */
  readonly addressConfirmation: { readonly conversationId: string; readonly id: string };
  readonly transcript: { readonly conversationId: string };
  /** The messages of agents after one seq, up to another. */
  readonly answers: { readonly conversationId: string; readonly after: number; readonly upTo: number };
  readonly digest: { readonly siteId: string; readonly date: string; readonly figures: Figures };
  readonly alert: { readonly siteId: string; readonly kind: Alert['kind']; readonly at: number };
  /** Of the address no more than the machine: the rest may hold a secret. */
  readonly webhookDisabled: {
    readonly siteId: string;
    readonly host: string;
    readonly because: 'gone' | 'failing';
  };
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
