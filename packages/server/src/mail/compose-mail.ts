import type { MailLocale } from '@deskbell/protocol';
import { escapeHtml } from '../http/docs/escape-html.ts';
import { fillIn, type MailText } from './mail-text.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail in both forms: some paragraphs, and a link. Names are text, whatever they look like (A4). */
export function composeMail(
  locale: MailLocale,
  { subject, greeting, body, button }: MailText,
  { link, values }: { readonly link: string; readonly values: Readonly<Record<string, string>> },
): ComposedMail {
  const { ignore, address } = MAIL_TEXTS[locale];
  const paragraphs = [greeting, ...body].map((line) => fillIn(line, values));
  const html = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const target = escapeHtml(link);
  return {
    // A subject is one line.
    subject: fillIn(subject, values).replaceAll(/\s+/g, ' '),
    text: [...paragraphs, `${button}:\n${link}`, ignore].join('\n\n'),
    html: `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(fillIn(subject, values))}</title></head>
<body style="margin:0;padding:24px;background:#f6f6f4;color:#1c1c1a;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">
${paragraphs.map(html).join('\n')}
<p style="margin:24px 0"><a href="${target}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f4b99;color:#fff;text-decoration:none">${escapeHtml(button)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#5c5c57">${escapeHtml(address)}<br><a href="${target}" style="color:#1f4b99;word-break:break-all">${target}</a></p>
<p style="margin:0;font-size:14px;color:#5c5c57">${escapeHtml(ignore)}</p>
</div>
</body>
</html>
`,
  };
}
