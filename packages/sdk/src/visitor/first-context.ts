import type { VisitorPage } from '@deskbell/protocol';
import { LIMITS } from '@deskbell/protocol/plain';
import type { OutboxItem } from '../outbox/outbox-item.ts';
import type { VisitorOptions } from './visitor-client.ts';

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** What is told with a first message. What a page reports badly is cut or left out: it must not cost the visitor the text. */
export function firstContext({ locale, page }: VisitorOptions): Pick<OutboxItem, 'locale' | 'page'> {
  const where = page?.();
  return {
    ...(locale !== undefined && LANGUAGE_TAG.test(locale) ? { locale } : {}),
    ...(where ? { page: fit(where) } : {}),
  };
}

function fit({ url, title, referrer }: VisitorPage): VisitorPage {
  return {
    url: cut(url, LIMITS.urlCharacters),
    title: cut(title, LIMITS.nameCharacters),
    referrer: cut(referrer, LIMITS.urlCharacters),
  };
}

function cut(text: string, most: number): string {
  return text.replaceAll('\0', '').slice(0, most).toWellFormed();
}
