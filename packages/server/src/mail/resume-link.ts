import type { VisitorPage } from '@deskbell/protocol';

/**
 * The page on which somebody wrote, where the chat is as they left it: whoever they are follows from their browser or their site, and
 * not from the link. Only pages of the site's own origins, without anything that may hold a secret (R25 of the attack list).
 *
 * @returns `null` when no page of the site is known
 */
export function resumeLink(page: Pick<VisitorPage, 'url'> | null, origins: readonly string[]): string | null {
  const url = page && URL.canParse(page.url) ? new URL(page.url) : undefined;
  if (url && /^https?:$/.test(url.protocol) && origins.includes(url.origin)) return url.origin + url.pathname;
  const [origin] = origins;
  return origin === undefined ? null : `${origin}/`;
}
