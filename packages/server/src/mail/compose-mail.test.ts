import type { MailLocale } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { composeMail } from './compose-mail.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

const locales = Object.keys(MAIL_TEXTS) as MailLocale[];
const link = 'https://chat.example/console/#token=abc';

describe.each(locales)('mails in %s', (locale) => {
  it.each(['invitation', 'passwordReset', 'addressConfirmation', 'answers', 'digest', 'alert'] as const)(
    '%s says everything in both forms',
    (kind) => {
      const values = { name: 'Eva', site: 'Shop', by: 'Ada', date: '2026-06-10', what: 'What', at: 'now' };
      const { subject, text, html } = composeMail(locale, MAIL_TEXTS[locale][kind], { link, values });
      for (const form of [subject, text, html]) expect(form).not.toMatch(/[{}]\w*}/);
      expect(text).toContain(link);
      expect(html).toContain(`href="${link}"`);
    },
  );

  it('what people wrote is text, and ends with a way to get no more', () => {
    const said = [{ title: '<b>Ana</b>', text: 'one <script>\ntwo' }];
    const content = { values: { site: 'Shop' }, lines: said, unsubscribe: `${link}u` };
    const { html, text, headers } = composeMail(locale, MAIL_TEXTS[locale].transcript, content);
    expect(html).not.toMatch(/<b>|<script>/);
    expect(html).toContain('one &lt;script&gt;<br>two');
    expect(text).toContain('<b>Ana</b>\none <script>\ntwo');
    expect(headers).toMatchObject({ 'List-Unsubscribe': `<${link}u>` });
  });

  it('[A4] names are text, and no line of their own', () => {
    const values = { name: '<img src=x onerror=alert(1)>', site: 'Shop\r\nBcc: x@y.example', by: '"Ada"' };
    const { subject, html } = composeMail(locale, MAIL_TEXTS[locale].invitation, { link, values });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<img');
  });
});
