import type {
  Article,
  ArticleEditor,
  ArticleRecord,
  ArticleText,
  ArticleVersion,
  PublishedArticle,
  PublishedArticleCard,
} from '../articles/article.ts';
import type { ArticleCategories, ArticleCategory } from '../articles/article-category.ts';
import type {
  ArticleFeedback,
  ArticleFigures,
  FeedbackQuery,
  NotedSearch,
  SearchesQuery,
} from './article-figures.ts';

export type NewArticle = Omit<Article, 'archivedAt' | 'updatedAt' | 'revision'>;

/** What is to change; what is left out stays. */
export type ArticleChange = Partial<
  Pick<Article, 'slug' | 'categoryId' | 'visibility' | 'position' | 'related' | 'archivedAt'>
>;

export interface ArticlesQuery {
  readonly siteId: string;
  /** Words that begin so must be in a title; in any language. */
  readonly title?: string;
  readonly categoryId?: string;
  readonly visibility?: Article['visibility'];
  /** `draft`: with changes that nobody sees yet; `published`: seen in some language. Default: whatever is not archived. */
  readonly state?: 'draft' | 'published' | 'archived';
  readonly language?: string;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface NewArticleVersion extends ArticleText {
  readonly siteId: string;
  readonly articleId: string;
  readonly language: string;
  /** The version it was made from; 0 for the first. */
  readonly expectedVersion: number;
  readonly at: number;
  readonly by: ArticleEditor;
}

export interface PublishRequest {
  readonly siteId: string;
  readonly articleId: string;
  readonly language: string;
  /** `null`: readers see it no longer. */
  readonly version: number | null;
  readonly at: number;
}

/** Whose search it is: `public` for visitors and bots; `all` finds internal articles, too. */
export type ArticleAudience = 'public' | 'all';

export interface ReadQuery {
  readonly siteId: string;
  /** Languages, best first. */
  readonly languages: readonly string[];
  readonly audience: ArticleAudience;
}

export interface ArticleSearch extends ReadQuery {
  /** As somebody typed it: all of it is data, and none of it can be wrong. */
  readonly text: string;
  /** At most 50. */
  readonly limit: number;
}

export interface ArticleHit {
  readonly article: PublishedArticleCard;
  /** The part of the text that fits best. */
  readonly excerpt: string;
  /** What was found, as first and last place (not included) in the excerpt, in UTF-16 code units. */
  readonly matches: readonly (readonly [start: number, end: number])[];
  /** Only to compare hits of one search. */
  readonly score: number;
}

export interface ArticlePage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * The articles of every site: what was written, what is published, and what people looked for. What is published is found in the
 * same moment. An id or slug of another site is `not_found`.
 */
export interface ArticleStore {
  /** Rejects with `conflict` when the slug is taken. */
  create(article: NewArticle): Promise<ArticleRecord>;
  /** By id or by slug; archived ones too. */
  find(siteId: string, idOrSlug: string): Promise<ArticleRecord | undefined>;
  /** By slug. Rejects with `invalid` for a cursor that is not one of its own. */
  list(query: ArticlesQuery): Promise<ArticlePage<ArticleRecord>>;
  /** Rejects with `not_found`; with `conflict` when the slug is taken or another revision stands. */
  change(
    siteId: string,
    articleId: string,
    change: ArticleChange,
    given: { readonly expectedRevision?: number; readonly at: number },
  ): Promise<ArticleRecord>;
  /** With its translations, history, feedback and counts. `false`: there was none. */
  delete(siteId: string, articleId: string): Promise<boolean>;

  /**
   * Saves a text as the next version, as a draft. The very same text again saves nothing and returns the version there is.
   * Rejects with `not_found`, or with `conflict` when another version stands.
   */
  saveVersion(version: NewArticleVersion): Promise<ArticleVersion>;
  /** Shows a version to readers, an old one too. Rejects with `not_found`. */
  publish(request: PublishRequest): Promise<ArticleRecord>;
  version(
    siteId: string,
    articleId: string,
    language: string,
    version: number,
  ): Promise<ArticleVersion | undefined>;
  /** Newest first, versions below `before` (or from the newest). */
  history(
    siteId: string,
    articleId: string,
    language: string,
    before: number | null,
    limit: number,
  ): Promise<readonly ArticleVersion[]>;

  categories(siteId: string): Promise<ArticleCategories>;
  /** Rejects with `conflict` when another version stands, or a category that is gone still has articles. */
  saveCategories(
    siteId: string,
    categories: readonly ArticleCategory[],
    expectedVersion: number,
  ): Promise<ArticleCategories>;

  /** What readers see of one, by slug or id; `undefined` when they see none. */
  read(query: ReadQuery & { readonly slug: string }): Promise<PublishedArticle | undefined>;
  /**
   * What readers see, by place and title; of one category when it is named (`null`: of those in none). With `readSince`, a day since 1970: what
   * was read most often from that day on comes first, and there is one page.
   */
  published(
    query: ReadQuery & {
      readonly categoryId?: string | null;
      readonly readSince?: number;
      readonly cursor: string | null;
      readonly limit: number;
    },
  ): Promise<ArticlePage<PublishedArticleCard>>;
  /** Best first: by words of the languages that are asked for, their forms, beginnings and with typing mistakes. */
  search(query: ArticleSearch): Promise<readonly ArticleHit[]>;
  /** Makes the index anew, as after a change of how words are compared; articles that are done go on being found. Returns how many. */
  reindex(siteId: string, tell?: (done: number, of: number) => void): Promise<number>;

  /** Keeps an opinion once for each voter, the last one. Rejects with `not_found` when readers do not see the article. */
  giveFeedback(feedback: ArticleFeedback & { readonly siteId: string }): Promise<void>;
  /** Newest first. */
  feedback(query: FeedbackQuery): Promise<ArticlePage<ArticleFeedback>>;
  /** Removes opinions given before a time, for retention; returns how many. */
  deleteFeedbackBefore(siteId: string, at: number): Promise<number>;
  /** Adds to what was counted on a day. Of articles that are gone nothing is kept. */
  count(figures: ArticleFigures): Promise<void>;
  /** How often each article was read from one day to another (both included), and whether it helped. */
  figures(
    siteId: string,
    fromDay: number,
    toDay: number,
  ): Promise<readonly { articleId: string; views: number; helped: number; notHelped: number }[]>;
  /** What was searched, most often first. */
  searches(query: SearchesQuery): Promise<readonly NotedSearch[]>;
}
