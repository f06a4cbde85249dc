import type { PublishedArticleCard, Site } from '@deskbell/core';
import { escapeHtml } from '../../http/docs/escape-html.ts';
import { articleAddress, homeAddress } from './help-site.ts';

const BEGINNING =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';

/** Every page of a site for search engines, with the same page in other languages. */
export function sitemap(
  site: Site,
  cards: readonly PublishedArticleCard[],
  languages: readonly string[],
  publicUrl: string,
): string {
  const pages = (pathIn: (language: string) => string, tags: readonly string[], at?: number): string => {
    const addresses = tags.map((tag) => [escapeHtml(tag), escapeHtml(publicUrl + pathIn(tag))] as const);
    const alternates = addresses.map(
      ([tag, address]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address}"/>`,
    );
    const changed = at === undefined ? '' : `<lastmod>${new Date(at).toISOString()}</lastmod>`;
    return addresses
      .map(([, address]) => `<url><loc>${address}</loc>${changed}${alternates.join('')}</url>\n`)
      .join('');
  };
  const home = pages((language) => homeAddress({ site, language }), languages);
  const articles = cards.map(({ slug, languages: tags, publishedAt }) =>
    pages((language) => articleAddress({ site, language }, slug), tags, publishedAt),
  );
  return `${BEGINNING}${home}${articles.join('')}</urlset>\n`;
}
