import type { MailLocale } from '@deskbell/protocol';
import { escapeHtml } from '../http/docs/escape-html.ts';
import { fillIn, type MailText } from './mail-text.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something that stands between text and button: what somebody said, or a figure. */
export interface MailLine {
  readonly title: string;
  readonly text: string;
  /** Where more is said about it. */
  readonly link?: string;
}

export interface MailContent {
  readonly values: Readonly<Record<string, string>>;
  /** Behind the button; without one there is no button. */
  readonly link?: string | null;
  readonly lines?: readonly MailLine[];
  /** An address that ends such mails, with one click (RFC 8058). */
  readonly unsubscribe?: string;
}

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#1f4b99;color:#fff;text-decoration:none';

/** A mail in both forms: some paragraphs, lines, a link. Names and what people wrote are text, whatever they look like (A4). */
export function composeMail(
  locale: MailLocale,
  { subject, greeting, body, button, footer }: MailText,
  { link = null, values, lines = [], unsubscribe }: MailContent,
): ComposedMail {
  const texts = MAIL_TEXTS[locale];
  const filled = fillIn(subject, values).replaceAll(/\s+/g, ' ');
  const paragraphs = [greeting, ...body].map((line) => fillIn(line, values));
  const below = fillIn(footer ?? texts.ignore, values);
  const isLinked = link !== null && button !== undefined;
  const small = (content: string): string =>
    `<p style="margin:0 0 16px;font-size:14px;color:#5c5c57">${content}</p>`;
  return {
    // A subject is one line.
    subject: filled,
    text: [
      ...paragraphs,
      ...lines.map((line) => `${line.title}\n${line.text}`),
      ...(isLinked ? [`${button}:\n${link}`] : []),
      below,
      ...(unsubscribe ? [`${texts.unsubscribe}:\n${unsubscribe}`] : []),
    ].join('\n\n'),
    html: `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(filled)}</title></head>
<body style="margin:0;padding:24px;background:#f6f6f4;color:#1c1c1a;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">
${paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join('\n')}
${lines.map(lineHtml).join('\n')}
${isLinked ? buttonHtml(button, link, texts.address, small) : ''}
${small(escapeHtml(below))}
${unsubscribe ? small(anchor(unsubscribe, texts.unsubscribe)) : ''}
</div>
</body>
</html>
`,
    ...(unsubscribe
      ? {
          headers: {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }
      : {}),
  };
}

function lineHtml({ title, text, link }: MailLine): string {
  const heading = link === undefined ? escapeHtml(title) : anchor(link, title);
  const said = escapeHtml(text).replaceAll('\n', '<br>');
  return `<p style="margin:0 0 12px;padding-left:12px;border-left:3px solid #d8d8d2"><span style="font-size:14px;color:#5c5c57">${heading}</span><br>${said}</p>`;
}

function buttonHtml(button: string, link: string, above: string, small: (content: string) => string): string {
  return `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="${BUTTON}">${escapeHtml(button)}</a></p>
${small(`${escapeHtml(above)}<br>${anchor(link, link)}`)}`;
}

function anchor(link: string, text: string): string {
  return `<a href="${escapeHtml(link)}" style="color:#1f4b99;word-break:break-word">${escapeHtml(text)}</a>`;
}
