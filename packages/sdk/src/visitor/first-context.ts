import type { VisitorPage } from '@deskbell/protocol';
import { LIMITS } from '@deskbell/protocol/plain';
import type { OutboxItem } from '../outbox/outbox-item.ts';
import type { VisitorOptions } from './visitor-client.ts';

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** What is told with a first message. What a page reports badly is cut or left out: it must not cost the visitor the text. */
export function firstContext({
  about,
  locale,
  page,
}: VisitorOptions): Pick<OutboxItem, 'about' | 'locale' | 'page'> {
  const where = page?.();
  const who = about?.();
  return {
    ...(locale !== undefined && LANGUAGE_TAG.test(locale) ? { locale } : {}),
    ...(where ? { page: fitPage(where) } : {}),
    ...(who ? { about: who } : {}),
  };
}

/** What a page reports of itself, cut to what the server takes. */
export function fitPage({ url, title, referrer }: VisitorPage): VisitorPage {
  return {
    url: cut(url, LIMITS.urlCharacters),
    title: cut(title, LIMITS.nameCharacters),
    referrer: cut(referrer, LIMITS.urlCharacters),
  };
}

function cut(text: string, most: number): string {
  return text.replaceAll('\0', '').slice(0, most).toWellFormed();
}
