import type { Config } from '../config/config.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one mail; rejects when the mail server does not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How long a mail server may take, in milliseconds. */
const TIMEOUT_MS = 20_000;

/** How mails are sent; `null` when the installation has no mail server. The library is loaded with the first mail. */
export function createMailer({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): SendMail | null {
  if (smtpUrl === null) return null;
  return async ({ to, subject, text, html, headers }) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // A mail is what it says and nothing from the disk or the network.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: mailFrom,
        // As one address, whatever it looks like.
        to: { name: '', address: to },
        subject,
        text,
        ...(html === undefined ? {} : { html }),
        ...(headers === undefined ? {} : { headers: { ...headers } }),
      });
    } finally {
      transport.close();
    }
  };
}
