import { type TemplateResult, html, nothing } from 'lit';
import { uiText } from '@deskbell/ui';
import { searchIcon } from './article-icons.ts';
import { articlesText } from './articles-text.ts';
import { type OpenArticle, renderHits } from './render-rows.ts';
import type { TypedSearch } from './typed-search.ts';

/** A field to search in. */
export function renderSearchField(search: TypedSearch): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    search.now();
  };
  const type = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) search.type(target.value);
  };
  // Escape leaves the words first, and the chat only then.
  const leave = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key !== 'Escape' || !(target instanceof HTMLInputElement) || target.value === '') return;
    event.preventDefault();
    event.stopPropagation();
    target.value = '';
    search.type('');
  };
  return html`<form role="search" @submit=${submit}>
    <label class="search">
      ${searchIcon}
      <input
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="200"
        dir="auto"
        value=${search.text}
        aria-label=${articlesText.articlesSearch()}
        placeholder=${articlesText.articlesSearch()}
        @input=${type}
        @keydown=${leave}
      />
    </label>
  </form>`;
}

/** What was found, also for those who hear it; nothing while nothing is searched. */
export function renderFound(search: TypedSearch, open: OpenArticle): TemplateResult {
  const { failed, hits } = search;
  const none = hits?.length === 0;
  return html`<p class=${none ? 'quiet' : 'visually-hidden'} role="status">
      ${none ? articlesText.articlesNone() : hits ? articlesText.articlesFound(hits.length) : nothing}
    </p>
    ${failed ? renderFailed(() => search.now()) : hits?.length ? renderHits(hits, open) : nothing}`;
}

/** No articles for want of a connection. */
export function renderFailed(again: () => void): TemplateResult {
  return html`<p class="quiet" role="alert">${articlesText.articlesFailed()}</p>
    <button type="button" class="button" @click=${again}>${uiText.retry()}</button>`;
}
