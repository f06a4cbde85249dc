import { type VisitorArticles, visitorArticles } from '@deskbell/sdk/visitor/articles';
import type { PartHost } from '../parts/part.ts';

/** The articles of the chat's site in the visitor's languages; `null` for a chat that was given a connection and no site. */
export function siteArticles({
  siteId,
  relay,
  wanted,
}: Pick<PartHost, 'siteId' | 'relay' | 'wanted'>): VisitorArticles | null {
  if (!siteId || !relay) return null;
  return visitorArticles({ url: relay, siteId, languages: [...new Set(wanted)].slice(0, 10), retries: 1 });
}
