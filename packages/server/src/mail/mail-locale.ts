import { primaryLanguage } from '@deskbell/core';
import type { MailLocale } from '@deskbell/protocol';
import { MAIL_TEXTS } from './mail-texts.ts';

/** The language in which somebody is written to; English where mails do not know theirs. */
export function mailLocaleOf(locale: string | null | undefined): MailLocale {
  const language = primaryLanguage(locale ?? 'en');
  return Object.hasOwn(MAIL_TEXTS, language) ? (language as MailLocale) : 'en';
}
