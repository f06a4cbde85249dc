import type { CallAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import { type CategoryLine, linesOf } from './category-lines.ts';

type Article = CallAnswer<'GET /v1/sites/:siteId/articles/:articleId'>;

/**
 * In which category an article stands.
 *
 * @fires deskbell-article-placed
 */
export class DeskbellArticlePlace extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles, formStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    article: { attribute: false },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare article: Article;
  declare private problem: string | null;

  readonly #lines = new Loaded<readonly CategoryLine[]>(
    this,
    () => this.siteId,
    async (signal) => {
      const name = 'GET /v1/sites/:siteId/article-categories';
      const input = { siteId: this.siteId };
      return linesOf((await this.workplace.admin.call(name, input, undefined, { signal })).categories);
    },
  );

  constructor() {
    super();
    this.siteId = '';
    this.problem = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const lines = this.#lines.value ?? [];
    // Without categories there is nothing to choose.
    if (lines.length === 0) return nothing;
    const t = articleDeskText;
    const { categoryId } = this.article;
    return html`<div class="field">
      <label for="category">${t.articleCategory()}</label>
      <select id="category" @change=${this.#onChange}>
        <option value="" ?selected=${categoryId === null}>${t.articleNoCategory()}</option>
        ${lines.map(
          ({ depth, id, names }) =>
            html`<option value=${id} ?selected=${id === categoryId}>
              ${depth === 1 ? '– ' : ''}${names[this.article.translations[0]?.language ?? 'en'] ?? Object.values(names)[0] ?? id}
            </option>`,
        )}
      </select>
      <p class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
    </div>`;
  }

  #onChange = async (event: Event): Promise<void> => {
    const select = event.target as HTMLSelectElement;
    const { categoryId, id: articleId, revision: expectedRevision } = this.article;
    this.problem = null;
    try {
      await this.workplace.admin.call(
        'PATCH /v1/sites/:siteId/articles/:articleId',
        { siteId: this.siteId, articleId },
        { categoryId: select.value === '' ? null : select.value, expectedRevision },
      );
      this.tell('deskbell-article-placed');
    } catch (error) {
      // What was refused must not look as if it had been done.
      select.value = categoryId ?? '';
      this.problem = actionProblem(error);
    }
  };
}
