import type { CallAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { routeHref } from '../routing/route.ts';
import { articleStateWords } from './article-state.ts';

type Article = CallAnswer<'GET /v1/sites/:siteId/articles/:articleId'>;

/** The languages of an article, how it stands in each, and the way to one more. */
export function languageBar(
  { id, translations }: Article,
  shown: string | null,
  siteId: string,
  onAdd: (language: string) => void,
): TemplateResult {
  const t = articleDeskText;
  const add = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const [tag] = Intl.getCanonicalLocales(
      /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(field.value) ? field.value : [],
    );
    field.value = '';
    if (tag !== undefined) onAdd(tag);
  };
  return html`<nav class="languages" aria-label=${t.articleLanguages()}>
    ${translations.map(
      (translation) =>
        html`<a
          href=${routeHref({ screen: 'settings', siteId, path: ['articles', id, translation.language] })}
          aria-current=${translation.language === shown ? 'page' : nothing}
          >${translation.language} <span class="quiet small">${articleStateWords(translation)}</span></a
        >`,
    )}
    <input
      aria-label=${t.articleAddLanguage()}
      placeholder=${t.articleAddLanguage()}
      maxlength="35"
      @change=${add}
    />
  </nav>`;
}
