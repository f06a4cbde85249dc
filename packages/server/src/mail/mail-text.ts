/** What mails say, in one language. `{name}` stands for what is filled in. */
export interface MailTexts {
  readonly invitation: MailText;
  readonly passwordReset: MailText;
  /** Below every mail. */
  readonly ignore: string;
  /** Above an address for those whose mail program shows no buttons. */
  readonly address: string;
}

export interface MailText {
  readonly subject: string;
  readonly greeting: string;
  readonly body: readonly string[];
  /** On the button. */
  readonly button: string;
}

/** Fills in what a text leaves open. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
