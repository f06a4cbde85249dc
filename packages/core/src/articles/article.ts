/** Who did something to an article. */
export interface ArticleEditor {
  readonly kind: 'agent' | 'key' | 'commandLine';
  /** `null` for the command line. */
  readonly id: string | null;
  readonly name: string;
}

/** An article, apart from what it says: that is in its translations. */
export interface Article {
  readonly id: string;
  readonly siteId: string;
  /** Its name in addresses, the same in every language; unique on the site. */
  readonly slug: string;
  /** Key of a category of the site; `null`: in none. */
  readonly categoryId: string | null;
  /** `internal`: for agents only; visitors and bots never find it. */
  readonly visibility: 'public' | 'internal';
  /** Its place in the category, lowest first; the same place: by title. */
  readonly position: number;
  /** Slugs of other articles worth reading, best first. */
  readonly related: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Archived articles are kept with their history, and found by nobody. */
  readonly archivedAt: number | null;
  /** Rises with every change of what is above; of the translations' texts each has its own. */
  readonly revision: number;
}

/** How an article stands in one language. */
export interface ArticleTranslation {
  /** Primary language in lower case, with region where it has one: `pl`, `pt-br`. */
  readonly language: string;
  /** Title of the newest version, published or not. */
  readonly title: string;
  /** The newest version. */
  readonly version: number;
  /** The version that readers see; `null`: it is a draft. */
  readonly publishedVersion: number | null;
  readonly publishedAt: number | null;
  readonly updatedAt: number;
}

export interface ArticleRecord extends Article {
  /** By language. */
  readonly translations: readonly ArticleTranslation[];
}

/** What an article says in one language. The body is Markdown. */
export interface ArticleText {
  readonly title: string;
  /** One or two sentences, for lists and search engines; may be empty. */
  readonly summary: string;
  readonly body: string;
}

/** One saved version of a translation; versions are never changed. */
export interface ArticleVersion extends ArticleText {
  readonly articleId: string;
  readonly language: string;
  /** From 1. */
  readonly version: number;
  readonly at: number;
  readonly by: ArticleEditor;
}

/** An article as its readers see it, in the language that fits them best. */
export interface PublishedArticle extends ArticleText {
  readonly id: string;
  readonly slug: string;
  readonly categoryId: string | null;
  readonly visibility: Article['visibility'];
  readonly related: readonly string[];
  readonly language: string;
  /** Every language in which it is published. */
  readonly languages: readonly string[];
  readonly version: number;
  readonly publishedAt: number;
}

/** The same without the body, for lists. */
export type PublishedArticleCard = Omit<PublishedArticle, 'body' | 'related'>;
