import type { Alert, EscalationSummary } from '@deskbell/protocol';
import type { FigureName } from './digest-figures.ts';

/** What mails say, in one language. `{name}` stands for what is filled in. */
export interface MailTexts {
  readonly invitation: MailText;
  readonly passwordReset: MailText;
  readonly addressConfirmation: MailText;
  readonly transcript: MailText;
  readonly answers: MailText;
  readonly digest: MailText;
  readonly alert: MailText;
  readonly escalation: MailText;
  readonly webhookDisabled: MailText;
  /** Below mails with a link that does something. */
  readonly ignore: string;
  /** Above an address for those whose mail program shows no buttons. */
  readonly address: string;
  /** On the link that ends mails. */
  readonly unsubscribe: string;
  /** Who wrote: the reader, or the desk itself. */
  readonly you: string;
  readonly desk: string;
  /** In the place of a file. */
  readonly file: string;
  /** Above a transcript that leaves out its beginning. */
  readonly shortened: string;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly none: string;
  readonly alerts: Readonly<Record<Alert['kind'], string>>;
  /** Above the parts of an escalation's story. */
  readonly summary: Readonly<Record<keyof EscalationSummary, string>>;
  /** Somebody without a name, and somebody who is to be served first. */
  readonly visitor: string;
  readonly vip: string;
  readonly because: Readonly<Record<'gone' | 'failing', string>>;
  /** The pages behind the links of mails. */
  readonly pages: MailPageTexts;
}

export interface MailText {
  readonly subject: string;
  readonly greeting: string;
  readonly body: readonly string[];
  /** On the button; left out: there is none. */
  readonly button?: string;
  /** Below the mail. Default: what stands below mails with a link. */
  readonly footer?: string;
}

export interface MailPageTexts {
  readonly confirmTitle: string;
  readonly confirm: string;
  readonly confirmButton: string;
  readonly confirmed: string;
  readonly unsubscribeTitle: string;
  readonly unsubscribe: string;
  readonly unsubscribeButton: string;
  readonly unsubscribed: string;
  readonly worthless: string;
}

/** Fills in what a text leaves open. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
