import type {
  ArticleFeedback,
  ArticleFigures,
  ArticlePage,
  FeedbackQuery,
  NotedSearch,
  SearchesQuery,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { invalidCursor } from '../articles/invalid-cursor.ts';
import type { ArticleFeedbackTable } from '../schema/article-tables.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Greater than every voter of the same moment. */
const BEGINNING = { at: Number.MAX_SAFE_INTEGER, voter: '' };

/** Opinions and counts: the part of the article store that is about readers. */
export class SqlArticleFigures {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async giveFeedback({ siteId, ...feedback }: ArticleFeedback & { readonly siteId: string }): Promise<void> {
    const { articleId, voter, language, helpful, comment, at } = feedback;
    const row = { article_id: articleId, voter, language, helpful: helpful ? 1 : 0, comment, at };
    if (await this.#writer.write('giveArticleFeedback', { siteId, row })) return;
    throw new DeskbellError('not_found', 'unable to keep the opinion: there is no such article');
  }

  async feedback({ siteId, articleId, cursor, limit }: FeedbackQuery): Promise<ArticlePage<ArticleFeedback>> {
    if (!(await this.#db.get('findArticle', { siteId, id: articleId }))) return { items: [], next: null };
    const place = cursor === null ? BEGINNING : placeFrom(cursor);
    const rows = await this.#db.all('listArticleFeedback', { articleId, ...place, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(feedbackFrom),
      next: last && rows.length > limit ? `${last.at}.${last.voter}` : null,
    };
  }

  deleteFeedbackBefore(siteId: string, at: number): Promise<number> {
    return this.#writer.write('deleteArticleFeedback', { siteId, at });
  }

  async count({ siteId, views, searches }: ArticleFigures): Promise<void> {
    const viewRows = views.map((one) => [one.articleId, one.language, one.day, one.views]);
    const searchRows = searches.map((one) => [
      one.day,
      one.words,
      one.language,
      one.searches,
      one.unanswered,
      one.opened,
    ]);
    await this.#writer.write('countArticles', {
      siteId,
      views: JSON.stringify(viewRows),
      searches: JSON.stringify(searchRows),
    });
  }

  async figures(siteId: string, fromDay: number, toDay: number) {
    const days = { siteId, from: fromDay, to: toDay };
    const times = { siteId, from: fromDay * DAY_MS, to: (toDay + 1) * DAY_MS };
    const views = new Map(
      (await this.#db.all('articleViewTotals', days)).map((row) => [row.article_id, row.views]),
    );
    const opinions = new Map(
      (await this.#db.all('articleFeedbackTotals', times)).map((row) => [row.article_id, row]),
    );
    const ids = [...new Set([...views.keys(), ...opinions.keys()])].toSorted();
    return ids.map((articleId) => {
      const { helped = 0, all = 0 } = opinions.get(articleId) ?? {};
      return { articleId, views: views.get(articleId) ?? 0, helped, notHelped: all - helped };
    });
  }

  searches({ siteId, fromDay, toDay, only, limit }: SearchesQuery): Promise<readonly NotedSearch[]> {
    return this.#db.all('articleSearches', { siteId, from: fromDay, to: toDay, only: only ?? '', limit });
  }
}

function feedbackFrom(row: ArticleFeedbackTable): ArticleFeedback {
  return {
    articleId: row.article_id,
    voter: row.voter,
    language: row.language,
    helpful: row.helpful === 1,
    comment: row.comment,
    at: row.at,
  };
}

function placeFrom(cursor: string): { at: number; voter: string } {
  const match = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(cursor);
  if (!match?.[1] || !match[2]) throw invalidCursor('list opinions');
  return { at: Number(match[1]), voter: match[2] };
}
