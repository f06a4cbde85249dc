import type { CallAnswer } from '@deskbell/sdk/admin';
import { formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { ArticlePlace } from './article-text.ts';

type Versions =
  CallAnswer<'GET /v1/sites/:siteId/articles/:articleId/translations/:language/history'>['versions'];

/**
 * Who wrote what of a text, when, and the way back to it.
 *
 * @fires deskbell-article-reverted
 */
export class DeskbellArticleVersions extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    place: { attribute: false },
    newest: { attribute: false },
  };

  declare workplace: Workplace;
  declare place: ArticlePlace;
  /** The newest version; with another one the list is asked for anew. */
  declare newest: number;

  readonly #versions = new Loaded<Versions>(
    this,
    () => `${this.place.articleId} ${this.place.language} ${String(this.newest)}`,
    async (signal) => {
      if (this.newest === 0) return [];
      const answer = await this.workplace.admin.call(
        'GET /v1/sites/:siteId/articles/:articleId/translations/:language/history',
        { ...this.place },
        undefined,
        { signal },
      );
      return answer.versions;
    },
  );

  constructor() {
    super();
    this.newest = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.newest === 0) return nothing;
    return html`<h2>${articleDeskText.articleHistory()}</h2>
      ${this.#versions.render((versions) => this.#renderVersions(versions))}
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderVersions(versions: Versions): TemplateResult {
    const t = articleDeskText;
    return html`<ol class="records" role="list">
      ${versions.map(
        (version) =>
          html`<li>
            <div class="what">
              <p class="name" dir="auto">${version.title}</p>
              <p class="more">
                ${t.articleVersionBy(String(version.version), version.by.name, formatDateTime(version.at))}
              </p>
            </div>
            ${
              version.version === this.newest
                ? nothing
                : html`<wa-button size="s" appearance="outlined" @click=${() => this.#revert(version.version)}
                    >${t.articleRevert()}</wa-button
                  >`
            }
          </li>`,
      )}
    </ol>`;
  }

  /** The old text becomes the next version; readers see it when it is published. */
  async #revert(version: number): Promise<void> {
    await this.workplace.admin.call(
      'POST /v1/sites/:siteId/articles/:articleId/translations/:language/revert',
      { ...this.place },
      { version, expectedVersion: this.newest },
    );
    this.tell('deskbell-article-reverted');
  }
}
