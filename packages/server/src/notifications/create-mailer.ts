import type { Config } from '../config/config.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends one mail; rejects when the mail server does not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How long a mail server may take, in milliseconds. */
const TIMEOUT_MS = 20_000;

/** How mails are sent; `null` when the installation has no mail server. The library is loaded with the first mail. */
export function createMailer({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): SendMail | null {
  if (smtpUrl === null) return null;
  return async ({ to, subject, text }) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    try {
      await transport.sendMail({ from: mailFrom, to, subject, text });
    } finally {
      transport.close();
    }
  };
}
