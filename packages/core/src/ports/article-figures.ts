/** What a reader thinks of an article. Of the reader nothing is kept but a word made for this one article. */
export interface ArticleFeedback {
  readonly articleId: string;
  /** The same for the same reader of the same article, and for nothing else. */
  readonly voter: string;
  readonly language: string;
  readonly helpful: boolean;
  readonly comment: string | null;
  readonly at: number;
}

export interface FeedbackQuery {
  readonly siteId: string;
  readonly articleId: string;
  readonly cursor: string | null;
  readonly limit: number;
}

/** What was counted, to be added in one. Days are whole days since 1970, in UTC. */
export interface ArticleFigures {
  readonly siteId: string;
  readonly views: readonly {
    readonly articleId: string;
    readonly language: string;
    readonly day: number;
    readonly views: number;
  }[];
  readonly searches: readonly {
    /** As `searchNote` makes them. */
    readonly words: string;
    readonly language: string;
    readonly day: number;
    readonly searches: number;
    /** Of these: nothing was found. */
    readonly unanswered: number;
    /** How often a result was opened. */
    readonly opened: number;
  }[];
}

export interface SearchesQuery {
  readonly siteId: string;
  readonly fromDay: number;
  readonly toDay: number;
  /** `unanswered`: nothing was found; `unopened`: something was, and nobody opened any of it. */
  readonly only?: 'unanswered' | 'unopened';
  readonly limit: number;
}

/** What people searched, over all days that were asked for. */
export interface NotedSearch {
  readonly words: string;
  readonly language: string;
  readonly searches: number;
  readonly unanswered: number;
  readonly opened: number;
}
