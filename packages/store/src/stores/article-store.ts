import {
  chooseLanguage,
  type ArticleCategories,
  type ArticleCategory,
  type ArticleChange,
  type ArticleHit,
  type ArticleRecord,
  type ArticleSearch,
  type ArticleStore,
  type ArticleVersion,
  type ArticlesQuery,
  type NewArticle,
  type NewArticleVersion,
  type PublishRequest,
  type PublishedArticle,
  type ReadQuery,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { findArticles } from '../articles/find-articles.ts';
import { listArticles } from '../articles/list-articles.ts';
import { listPublished } from '../articles/list-published.ts';
import { documentFor, prepareArticle } from '../articles/prepare-article.ts';
import { isReadable } from '../articles/published-of.ts';
import {
  articleFrom,
  articleRow,
  newArticleRow,
  recordsFrom,
  versionFrom,
  versionRow,
} from '../rows/article-row.ts';
import type { ArticlesTable } from '../schema/article-tables.ts';
import { LARGEST_INTEGER } from '../schema/database.ts';
import type { MatchReader } from '../search/find-conversations.ts';
import type { Writing } from '../writer/writing.ts';
import { SqlArticleFigures } from './article-figures.ts';
import type { Reader } from './reader.ts';

/** Articles that are read at a time when all are looked at. */
const AT_A_TIME = 200;

export class SqlArticleStore extends SqlArticleFigures implements ArticleStore {
  readonly #db: Reader;
  readonly #writer: Writing;
  readonly #matching: MatchReader;

  /** @param matching where searches run, so that nobody else waits for them; default: `db` */
  constructor(db: Reader, writer: Writing, matching: MatchReader = db) {
    super(db, writer);
    this.#db = db;
    this.#writer = writer;
    this.#matching = matching;
  }

  async create(article: NewArticle): Promise<ArticleRecord> {
    const row = newArticleRow(article);
    if (await this.#writer.write('createArticle', row)) return { ...articleFrom(row), translations: [] };
    throw slugTaken(article.slug);
  }

  async find(siteId: string, idOrSlug: string): Promise<ArticleRecord | undefined> {
    const row = await this.#findRow(siteId, idOrSlug);
    return row && this.#recordOf(row);
  }

  list(query: ArticlesQuery) {
    return listArticles(this.#db, query);
  }

  async change(
    siteId: string,
    articleId: string,
    change: ArticleChange,
    { expectedRevision, at }: { readonly expectedRevision?: number; readonly at: number },
  ): Promise<ArticleRecord> {
    for (;;) {
      const stored = await this.#db.get('findArticle', { siteId, id: articleId });
      if (!stored) throw unknown('change the article');
      const { revision } = stored;
      if (expectedRevision !== undefined && expectedRevision !== revision) {
        throw new DeskbellError(
          'conflict',
          `unable to change the article: revision ${revision} stands, not ${expectedRevision}; look at what was changed and repeat`,
          { details: { revision } },
        );
      }
      const row = articleRow({ ...articleFrom(stored), ...change, updatedAt: at, revision: revision + 1 });
      const indexing = await prepareArticle(this.#db, row, revision);
      const result = await this.#writer.write('changeArticle', { row, indexing });
      if (result === 'slugTaken') throw slugTaken(row.slug);
      if (result === 'changed') return this.#recordOf(row);
    }
  }

  delete(siteId: string, articleId: string): Promise<boolean> {
    return this.#writer.write('deleteArticle', { siteId, id: articleId });
  }

  async saveVersion(version: NewArticleVersion): Promise<ArticleVersion> {
    const { siteId, expectedVersion } = version;
    const saved = await this.#writer.write('saveArticleVersion', { siteId, row: versionRow(version) });
    if (saved === 'unknown') throw unknown('save the article');
    if ('article_id' in saved) return versionFrom(saved);
    throw new DeskbellError(
      'conflict',
      `unable to save the article: version ${saved.stands} stands, not ${expectedVersion}; look at what was changed and repeat`,
      { details: { version: saved.stands } },
    );
  }

  async publish({ siteId, articleId, language, version, at }: PublishRequest): Promise<ArticleRecord> {
    for (;;) {
      const row = await this.#db.get('findArticle', { siteId, id: articleId });
      const translations = await this.#db.all('articleTranslations', { ids: JSON.stringify([articleId]) });
      const isKnown = translations.some((other) => other.language === language);
      const text =
        version === null ? null : await this.#db.get('findArticleVersion', { articleId, language, version });
      if (!row || !isKnown || text === undefined) throw unknown('publish the article');
      const document = await documentFor(row, language, text);
      const { revision } = row;
      const publishing = { siteId, articleId, language, version, at, revision, document };
      if ((await this.#writer.write('publishArticle', publishing)) === 'changed') return this.#recordOf(row);
    }
  }

  async version(siteId: string, articleId: string, language: string, version: number) {
    if (!(await this.#db.get('findArticle', { siteId, id: articleId }))) return undefined;
    const row = await this.#db.get('findArticleVersion', { articleId, language, version });
    return row && versionFrom(row);
  }

  async history(siteId: string, articleId: string, language: string, before: number | null, limit: number) {
    if (!(await this.#db.get('findArticle', { siteId, id: articleId }))) return [];
    const query = { articleId, language, before: before ?? LARGEST_INTEGER, limit };
    return (await this.#db.all('articleHistory', query)).map(versionFrom);
  }

  async categories(siteId: string): Promise<ArticleCategories> {
    const row = await this.#db.get('articleCategories', { siteId });
    if (!row) return { categories: [], version: 0 };
    return { categories: JSON.parse(row.document) as ArticleCategory[], version: row.version };
  }

  async saveCategories(siteId: string, categories: readonly ArticleCategory[], expectedVersion: number) {
    const version = expectedVersion + 1;
    const row = { site_id: siteId, version, document: JSON.stringify(categories) };
    const ids = categories.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    const { saved, stands, used } = await this.#writer.write('saveArticleCategories', { row, ids });
    if (saved) return { categories, version };
    const why =
      stands === expectedVersion
        ? `there are articles in ${used.join(', ')}; move them first`
        : `version ${stands} stands, not ${expectedVersion}; look at what was changed and repeat`;
    throw new DeskbellError('conflict', `unable to save the categories: ${why}`, {
      details: { version: stands, used: [...used] },
    });
  }

  async read({
    slug,
    ...query
  }: ReadQuery & { readonly slug: string }): Promise<PublishedArticle | undefined> {
    const row = await this.#findRow(query.siteId, slug);
    if (!row || !isReadable(row, query)) return undefined;
    const article = await this.#recordOf(row);
    const published = article.translations.filter((one) => one.publishedVersion !== null);
    const languages = published.map(({ language }) => language);
    const language = chooseLanguage(query.languages, languages);
    const chosen = published.find((one) => one.language === language);
    if (language === undefined || !chosen || chosen.publishedVersion === null) return undefined;
    const place = { articleId: row.id, language, version: chosen.publishedVersion };
    const text = await this.#db.get('findArticleVersion', place);
    if (!text) return undefined;
    const { id, categoryId, visibility, related } = article;
    const { title, summary, body, version } = text;
    const about = { id, slug: row.slug, categoryId, visibility, related, language, languages };
    return { ...about, title, summary, body, version, publishedAt: chosen.publishedAt ?? text.at };
  }

  published(query: Parameters<ArticleStore['published']>[0]) {
    return listPublished(this.#db, query);
  }

  search(query: ArticleSearch): Promise<readonly ArticleHit[]> {
    return findArticles(this.#db, this.#matching, query);
  }

  async reindex(siteId: string, tell: (done: number, of: number) => void = () => undefined): Promise<number> {
    const ids: string[] = [];
    for (let slug = ''; ;) {
      const rows = await this.#db.all('articlesAfter', { siteId, slug, limit: AT_A_TIME });
      ids.push(...rows.map(({ id }) => id));
      const last = rows.at(-1);
      if (!last || rows.length < AT_A_TIME) break;
      slug = last.slug;
    }
    for (const [index, id] of ids.entries()) {
      await this.#reindexOne(siteId, id);
      tell(index + 1, ids.length);
    }
    return ids.length;
  }

  async #reindexOne(siteId: string, id: string): Promise<void> {
    for (;;) {
      const row = await this.#db.get('findArticle', { siteId, id });
      if (!row) return;
      const indexing = await prepareArticle(this.#db, row, row.revision);
      if ((await this.#writer.write('indexArticle', indexing)) === 'changed') return;
    }
  }

  async #findRow(siteId: string, idOrSlug: string): Promise<ArticlesTable | undefined> {
    const bySlug = await this.#db.get('findArticleBySlug', { siteId, slug: idOrSlug });
    return bySlug ?? (await this.#db.get('findArticle', { siteId, id: idOrSlug }));
  }

  async #recordOf(row: ArticlesTable): Promise<ArticleRecord> {
    const translations = await this.#db.all('articleTranslations', { ids: JSON.stringify([row.id]) });
    const [record] = recordsFrom([row], translations);
    return record ?? { ...articleFrom(row), translations: [] };
  }
}

function slugTaken(slug: string): DeskbellError {
  return new DeskbellError(
    'conflict',
    `unable to save the article: the slug "${slug}" is taken; choose another`,
    {
      details: { path: 'slug' },
    },
  );
}

function unknown(what: string): DeskbellError {
  return new DeskbellError(
    'not_found',
    `unable to ${what}: there is none with this id, language and version`,
  );
}
