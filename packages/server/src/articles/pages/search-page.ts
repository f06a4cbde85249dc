import type { ArticleHit } from '@deskbell/core';
import { articleAddress, homeAddress, searchAddress, type HelpSite } from './help-site.ts';
import { html, type Html } from './html.ts';
import { otherLanguage, type HelpPage } from './layout.ts';

export function searchPage(given: HelpSite, words: string, hits: readonly ArticleHit[]): HelpPage {
  const { texts } = given;
  const title = hits.length === 0 ? texts.nothingFound : texts.resultsFor(words);
  const content =
    hits.length === 0
      ? html`<h1>${title}</h1>
          <p class="empty">${texts.nothingFoundHint}</p>
          <p><a href="${homeAddress(given)}">${texts.all}</a></p>`
      : html`<h1>${title}</h1>
          <ol class="articles found">
            ${hits.map((hit) => found(given, hit, words))}
          </ol>`;
  return { title, canonical: searchAddress(given), hidden: true, search: words, content };
}

function found(given: HelpSite, { article, excerpt, matches }: ArticleHit, words: string): Html {
  // So that authors learn which searches lead somewhere; of the reader it says nothing.
  const address = `${articleAddress(given, article.slug)}?search=${encodeURIComponent(words)}`;
  const other = otherLanguage(given, article.language);
  return html`<li><a href="${address}"${other}>${article.title}</a><p${other}>${marked(excerpt, matches)}</p></li>`;
}

function marked(text: string, matches: ArticleHit['matches']): readonly Html[] {
  const pieces: Html[] = [];
  let place = 0;
  for (const [start, end] of matches) {
    pieces.push(html`${text.slice(place, start)}<mark>${text.slice(start, end)}</mark>`);
    place = end;
  }
  return [...pieces, html`${text.slice(place)}`];
}
