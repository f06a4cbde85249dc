import type { ArticleCardAnswer, ArticleHitAnswer } from '@deskbell/sdk/visitor/articles';
import { type TemplateResult, html, nothing } from 'lit';
import { onwardsIcon, pageIcon } from './article-icons.ts';

/** Shows an article: with what was searched, when it was found by that. */
export type OpenArticle = (slug: string) => void;

/** Articles by their titles. */
export function renderCards(cards: readonly ArticleCardAnswer[], open: OpenArticle): TemplateResult {
  return html`<ul class="rows" role="list">
    ${cards.map((card) => renderRow(card, card.summary, open))}
  </ul>`;
}

/** Articles with the words by which they were found. */
export function renderHits(hits: readonly ArticleHitAnswer[], open: OpenArticle): TemplateResult {
  return html`<ul class="rows" role="list">
    ${hits.map(({ article, excerpt, matches }) => renderRow(article, marked(excerpt, matches), open))}
  </ul>`;
}

function renderRow(
  { slug, title, language }: ArticleCardAnswer,
  more: unknown,
  open: OpenArticle,
): TemplateResult {
  return html`<li>
    <button type="button" class="row" data-slug=${slug} lang=${language} @click=${() => open(slug)}>
      ${pageIcon}
      <span class="words">${title}${more ? html`<small>${more}</small>` : nothing}</span>
      <span class="onwards">${onwardsIcon}</span>
    </button>
  </li>`;
}

/** The excerpt with what was found made bold. */
function marked(excerpt: string, matches: ArticleHitAnswer['matches']): readonly unknown[] | null {
  if (!excerpt) return null;
  const pieces: unknown[] = [];
  let at = 0;
  for (const [start, end] of matches) {
    if (start < at || end > excerpt.length) continue;
    pieces.push(excerpt.slice(at, start), html`<mark>${excerpt.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, excerpt.slice(at)];
}
