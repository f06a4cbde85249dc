import type { MailLocale } from '@deskbell/protocol';
import type { MailTexts } from './mail-text.ts';
import { cs } from './texts/cs.ts';
import { en } from './texts/en.ts';
import { pl } from './texts/pl.ts';
import { ru } from './texts/ru.ts';

/** What mails say, by language. */
export const MAIL_TEXTS: Readonly<Record<MailLocale, MailTexts>> = { en, pl, cs, ru };
