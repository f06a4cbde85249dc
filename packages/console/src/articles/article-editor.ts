import type { CallAnswer } from '@deskbell/sdk/admin';
import { DeskbellError } from '@deskbell/sdk/admin';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import { articleEditorStyles } from './article-editor-styles.ts';
import { languageBar } from './language-bar.ts';
import { type ArticlePlace, type ArticleWords, noWords, readText, saveText } from './article-text.ts';

type Article = CallAnswer<'GET /v1/sites/:siteId/articles/:articleId'>;

/** One article in one language: the text, what readers will see of it, its versions. */
export class DeskbellArticleEditor extends ConsoleElement {
  static override styles = [...consoleStyles, formStyles, recordStyles, articleEditorStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    articleId: { attribute: false },
    language: { attribute: false },
    words: { state: true },
    version: { state: true },
    problem: { state: true },
    said: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare articleId: string;
  declare language: string | null;
  declare private words: ArticleWords;
  /** What the text was made from; 0 where there was none. */
  declare private version: number;
  declare private problem: string | null;
  declare private said: string;
  #saved: ArticleWords = noWords;

  readonly #article = new Loaded<Article>(
    this,
    () => `${this.siteId} ${this.articleId}`,
    (signal) =>
      this.workplace.admin.call(
        'GET /v1/sites/:siteId/articles/:articleId',
        { siteId: this.siteId, articleId: this.articleId },
        undefined,
        { signal },
      ),
  );

  readonly #text = new Loaded<true>(
    this,
    () => `${this.articleId} ${this.#language ?? ''}`,
    async () => {
      if (this.#language === null) return true;
      const text = await readText(this.workplace.admin, this.#place);
      this.#fill(text ?? noWords, text?.version ?? 0);
      return true;
    },
  );

  constructor() {
    super();
    this.siteId = '';
    this.articleId = '';
    this.language = null;
    this.words = noWords;
    this.version = 0;
    this.problem = null;
    this.said = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language')) this.said = '';
  }

  protected override render(): TemplateResult {
    return this.#article.render((article) => this.#renderArticle(article));
  }

  #renderArticle(article: Article): TemplateResult {
    const t = articleDeskText;
    const list = routeHref({ screen: 'settings', siteId: this.siteId, path: ['articles'] });
    return html`<div class="bar">
        <wa-button size="s" appearance="plain" href=${list}
          >${icon('back', 'start')}${t.articleBack()}</wa-button
        >
        <h2 class="grow" dir="ltr">${article.slug}</h2>
        <wa-button size="s" appearance="outlined" @click=${() => this.#archive(article)}
          >${article.archivedAt === null ? t.articleArchive() : t.articleUnarchive()}</wa-button
        >
        <wa-button size="s" appearance="plain" variant="danger" @click=${() => this.#delete(article)}
          >${t.articleDelete()}</wa-button
        >
      </div>
      <deskbell-article-place
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        .article=${article}
        @deskbell-article-placed=${() => this.#article.reload()}
      ></deskbell-article-place>
      ${languageBar(article, this.#language, this.siteId, (language) => this.#go(language))}
      <div class="wrong" role="alert" ?hidden=${this.problem === null}>
        ${this.problem}
        ${
          this.problem === t.articleConflict()
            ? html`<wa-button size="s" appearance="outlined" @click=${this.#loadTheirs}
                >${t.articleLoadTheirs()}</wa-button
              >`
            : nothing
        }
      </div>
      <p class="more" role="status">${this.said}</p>
      ${this.#language === null ? nothing : this.#text.render(() => this.#renderText(article))}
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderText(article: Article): TemplateResult {
    const t = articleDeskText;
    const { words } = this;
    const state = article.translations.find(({ language }) => language === this.#language);
    const ready = words.title.trim() !== '' && words.body.trim() !== '';
    return html`<div class="sides">
        <div class="write">
          <wa-input
            label=${t.articleTitle()}
            maxlength="200"
            .value=${words.title}
            @input=${(event: Event) => this.#write({ title: valueOf(event) })}
          ></wa-input>
          <wa-input
            label=${t.articleSummary()}
            maxlength="500"
            .value=${words.summary}
            @input=${(event: Event) => this.#write({ summary: valueOf(event) })}
          ></wa-input>
          <div class="field">
            <label for="body">${t.articleBody()}</label>
            <textarea
              id="body"
              rows="18"
              maxlength="100000"
              dir="auto"
              lang=${this.#language ?? nothing}
              .value=${words.body}
              @input=${(event: Event) => this.#write({ body: valueOf(event) })}
            ></textarea>
          </div>
          <div class="bar">
            <wa-button variant="brand" ?disabled=${!ready} @click=${() => this.#save(true)}
              >${t.articlePublish()}</wa-button
            >
            <wa-button
              appearance="outlined"
              ?disabled=${!ready || !this.#changed}
              @click=${() => this.#save(false)}
              >${t.articleSaveDraft()}</wa-button
            >
            ${
              state === undefined || state.publishedVersion === null
                ? nothing
                : html`<wa-button appearance="plain" @click=${this.#takeOff}
                    >${t.articleUnpublish()}</wa-button
                  >`
            }
            ${this.#changed ? html`<span class="quiet small">${t.articleUnsaved()}</span>` : nothing}
          </div>
        </div>
        <deskbell-article-preview
          .workplace=${this.workplace}
          .siteId=${this.siteId}
          .language=${this.#language ?? ''}
          .words=${words}
        ></deskbell-article-preview>
      </div>
      <deskbell-article-versions
        .workplace=${this.workplace}
        .place=${this.#place}
        .newest=${this.version}
        @deskbell-article-reverted=${this.#reload}
      ></deskbell-article-versions>
      <deskbell-article-feedback
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        .articleId=${this.articleId}
      ></deskbell-article-feedback>`;
  }

  /** The one in the address, else the first there is, else English. */
  get #language(): string | null {
    if (this.language !== null) return this.language;
    const article = this.#article.value;
    return article ? (article.translations[0]?.language ?? 'en') : null;
  }

  get #place(): ArticlePlace {
    return { siteId: this.siteId, articleId: this.articleId, language: this.#language ?? '' };
  }

  get #changed(): boolean {
    const { title, summary, body } = this.#saved;
    return title !== this.words.title || summary !== this.words.summary || body !== this.words.body;
  }

  #fill({ title, summary, body }: ArticleWords, version: number): void {
    this.words = this.#saved = { title, summary, body };
    this.version = version;
  }

  #write(part: Partial<ArticleWords>): void {
    this.words = { ...this.words, ...part };
  }

  #go(language: string): void {
    const path = ['articles', this.articleId, language];
    this.workplace.router.go({ screen: 'settings', siteId: this.siteId, path });
  }

  #save = async (publish: boolean): Promise<void> => {
    const { words } = this;
    await this.#attempt(async () => {
      const options = { expectedVersion: this.version, publish };
      const saved = await saveText(this.workplace.admin, this.#place, words, options);
      // What was typed meanwhile stays, and stays unsaved.
      this.#saved = words;
      this.version = saved.version;
      const number = String(saved.version);
      return publish ? articleDeskText.articleNowPublished(number) : articleDeskText.articleSaved(number);
    });
  };

  #takeOff = (): Promise<void> =>
    this.#attempt(async () => {
      await this.workplace.admin.call(
        'PUT /v1/sites/:siteId/articles/:articleId/translations/:language/published',
        { ...this.#place },
        { version: null },
      );
      return articleDeskText.articleTakenOff();
    });

  #archive(article: Article): void {
    void this.#attempt(async () => {
      const input = { siteId: this.siteId, articleId: article.id };
      const body = { archived: article.archivedAt === null, expectedRevision: article.revision };
      await this.workplace.admin.call('PATCH /v1/sites/:siteId/articles/:articleId', input, body);
      return '';
    });
  }

  #delete(article: Article): void {
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: articleDeskText.articleDelete(),
      text: articleDeskText.articleDeleteText(),
      action: articleDeskText.articleDelete(),
      typed: article.slug,
      work: async () => {
        const input = { siteId: this.siteId, articleId: article.id };
        await this.workplace.admin.call('DELETE /v1/sites/:siteId/articles/:articleId', input);
        this.workplace.router.go({ screen: 'settings', siteId: this.siteId, path: ['articles'] });
      },
    });
  }

  #loadTheirs = (): void => {
    this.problem = null;
    this.#reload();
  };

  #reload = (): void => {
    void this.#text.reload();
    void this.#article.reload();
  };

  async #attempt(work: () => Promise<string>): Promise<void> {
    this.problem = null;
    try {
      this.said = await work();
      await this.#article.reload();
    } catch (error) {
      const conflict = error instanceof DeskbellError && error.code === 'conflict';
      this.problem = conflict ? articleDeskText.articleConflict() : actionProblem(error);
    }
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
