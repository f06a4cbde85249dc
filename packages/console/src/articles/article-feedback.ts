import type { CallAnswer, ItemOf } from '@deskbell/sdk/admin';
import { formatDateTime } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { dayOf } from './day-of.ts';

type Feedback = ItemOf<'GET /v1/sites/:siteId/articles/:articleId/feedback'>;
type Figures = CallAnswer<'GET /v1/sites/:siteId/article-figures'>['items'][number];

interface Said {
  readonly feedback: readonly Feedback[];
  readonly figures: Pick<Figures, 'views' | 'helped' | 'notHelped'>;
}

const DAY_MS = 86_400_000;
const DAYS = 30;

/** What readers say of an article: whether it helped, how often, and in their words. */
export class DeskbellArticleFeedback extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    articleId: { attribute: false },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare articleId: string;

  readonly #said = new Loaded<Said>(
    this,
    () => `${this.siteId} ${this.articleId}`,
    async (signal) => {
      const { admin, client } = this.workplace;
      const { articleId, siteId } = this;
      const now = client.serverNow();
      const period = { from: dayOf(now - DAYS * DAY_MS), to: dayOf(now) };
      const list = 'GET /v1/sites/:siteId/articles/:articleId/feedback';
      const [feedback, { items }] = await Promise.all([
        readAll(admin.each(list, { siteId, articleId }, { signal })),
        admin.call('GET /v1/sites/:siteId/article-figures', { siteId, ...period }, undefined, { signal }),
      ]);
      const none = { views: 0, helped: 0, notHelped: 0 };
      return { feedback, figures: items.find((one) => one.articleId === articleId) ?? none };
    },
  );

  constructor() {
    super();
    this.siteId = '';
    this.articleId = '';
  }

  protected override render(): TemplateResult {
    return html`<h2>${articleDeskText.feedbackTitle()}</h2>
      ${this.#said.render((said) => renderSaid(said))}`;
  }
}

function renderSaid({ feedback, figures }: Said): TemplateResult {
  const t = articleDeskText;
  const { helped, notHelped, views } = figures;
  return html`<p>${t.feedbackFigures(String(views), String(helped), String(notHelped))}</p>
    ${
      feedback.length === 0
        ? html`<p class="none">${t.feedbackNone()}</p>`
        : html`<ul class="records" role="list" aria-label=${t.feedbackTitle()}>
            ${feedback.map(renderOne)}
          </ul>`
    }`;
}

function renderOne({ at, comment, helpful, language }: Feedback): TemplateResult {
  const t = articleDeskText;
  return html`<li>
    <div class="what">
      ${
        comment === null
          ? html`<p class="quiet">${t.feedbackNoWords()}</p>`
          : html`<p dir="auto" lang=${language}>${comment}</p>`
      }
      <p class="more">${language} · ${formatDateTime(at)}</p>
    </div>
    <span class="tag ${helpful ? '' : 'warn'}">${helpful ? t.feedbackHelped() : t.feedbackNotHelped()}</span>
  </li>`;
}
