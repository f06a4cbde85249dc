import type { CallAnswer } from '@deskbell/sdk/admin';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { dayOf } from './day-of.ts';
import { articleEditorStyles } from './article-editor-styles.ts';

type Searches = CallAnswer<'GET /v1/sites/:siteId/article-searches'>['items'];

const DAY_MS = 86_400_000;
const DAYS = 30;
const MOST = 20;

/** What people searched and did not find: what is worth an article. */
export class DeskbellMissingArticles extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles, articleEditorStyles];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;

  readonly #searches = new Loaded<Searches>(
    this,
    () => this.siteId,
    async (signal) => {
      const now = this.workplace.client.serverNow();
      const period = { from: dayOf(now - DAYS * DAY_MS), to: dayOf(now) };
      const input = { siteId: this.siteId, ...period };
      const { items } = await this.workplace.admin.call(
        'GET /v1/sites/:siteId/article-searches',
        input,
        undefined,
        { signal },
      );
      return items.toSorted((one, other) => other.unanswered - one.unanswered).slice(0, MOST);
    },
  );

  constructor() {
    super();
    this.siteId = '';
  }

  protected override render(): TemplateResult {
    const t = articleDeskText;
    return html`<h2>${t.missingTitle()}</h2>
      <p class="intro">${t.missingIntro()}</p>
      ${this.#searches.render((searches) =>
        searches.length === 0 ? html`<p class="none">${t.missingNone()}</p>` : renderSearches(searches),
      )}`;
  }
}

function renderSearches(searches: Searches): TemplateResult {
  const t = articleDeskText;
  return html`<table class="numbers">
    <thead>
      <tr>
        <th scope="col">${t.missingWords()}</th>
        <th scope="col">${t.missingSearches()}</th>
        <th scope="col">${t.missingUnanswered()}</th>
        <th scope="col">${t.missingOpened()}</th>
      </tr>
    </thead>
    <tbody>
      ${searches.map(
        ({ words, language, searches: asked, unanswered, opened }) =>
          html`<tr>
            <th scope="row" lang=${language} dir="auto">${words}</th>
            <td>${asked}</td>
            <td>${unanswered}</td>
            <td>${opened}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
