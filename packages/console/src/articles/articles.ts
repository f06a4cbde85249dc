import type { ItemOf } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { articleStateWords } from './article-state.ts';

type Article = ItemOf<'GET /v1/sites/:siteId/articles'>;

/** The knowledge base for those who write it: every article with how it stands in each language, and what was not found. */
export class DeskbellArticleDesk extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    articleId: { attribute: false },
    language: { attribute: false },
    wanted: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** Which one is being written; `null` for the list. */
  declare articleId: string | null;
  /** In which language; `null`: its first. */
  declare language: string | null;
  declare private wanted: string;

  readonly #articles = new Loaded<readonly Article[]>(
    this,
    // Coming back from an article, the list is asked for anew.
    () => `${this.siteId} ${String(this.articleId === null)}`,
    (signal) =>
      this.articleId === null
        ? readAll(
            this.workplace.admin.each('GET /v1/sites/:siteId/articles', { siteId: this.siteId }, { signal }),
          )
        : Promise.resolve([]),
  );

  constructor() {
    super();
    this.siteId = '';
    this.articleId = null;
    this.language = null;
    this.wanted = '';
  }

  protected override render(): TemplateResult {
    const { workplace, siteId } = this;
    if (this.articleId !== null)
      return html`<deskbell-article-editor
        .workplace=${workplace}
        .siteId=${siteId}
        .articleId=${this.articleId}
        .language=${this.language}
      ></deskbell-article-editor>`;
    const t = articleDeskText;
    return html`<p class="intro">${t.articlesIntro()}</p>
      <div class="bar">
        <wa-input
          class="grow"
          type="search"
          label=${t.articlesFind()}
          @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <wa-button
          variant="brand"
          @click=${() => this.renderRoot.querySelector('deskbell-article-dialog')?.show()}
          >${icon('add', 'start')}${t.articleNew()}</wa-button
        >
      </div>
      ${this.#articles.render((articles) => this.#renderArticles(articles))}
      <deskbell-missing-articles .workplace=${workplace} .siteId=${siteId}></deskbell-missing-articles>
      <deskbell-article-dialog .workplace=${workplace} .siteId=${siteId}></deskbell-article-dialog>`;
  }

  #renderArticles(articles: readonly Article[]): TemplateResult {
    const wanted = this.wanted.trim().toLocaleLowerCase();
    const found = articles.filter(({ slug, translations }) =>
      [slug, ...translations.map(({ title }) => title)].join(' ').toLocaleLowerCase().includes(wanted),
    );
    if (found.length === 0) return html`<p class="none">${articleDeskText.articlesNone()}</p>`;
    return html`<ul class="records" role="list" aria-label=${articleDeskText.articles()}>
      ${found.map((article) => this.#renderArticle(article))}
    </ul>`;
  }

  #renderArticle(article: Article): TemplateResult {
    const t = articleDeskText;
    const [first] = article.translations;
    const path = ['articles', article.id];
    return html`<li class=${article.archivedAt === null ? '' : 'ended'}>
      <div class="what">
        <a class="name" dir="auto" href=${routeHref({ screen: 'settings', siteId: this.siteId, path })}
          >${first?.title ?? article.slug}</a
        >
        <p class="more" dir="ltr">
          ${article.slug}${article.categoryId === null ? '' : ` · ${article.categoryId}`}
        </p>
      </div>
      <div class="tags">
        ${article.visibility === 'internal' ? html`<span class="tag">${t.articleInternal()}</span>` : nothing}
        ${article.archivedAt === null ? nothing : html`<span class="tag">${t.articleArchived()}</span>`}
        ${article.translations.map(
          (translation) =>
            html`<span class="tag ${translation.publishedVersion === translation.version ? '' : 'warn'}"
              >${translation.language}: ${articleStateWords(translation)}</span
            >`,
        )}
      </div>
    </li>`;
  }
}
