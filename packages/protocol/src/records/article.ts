import { z } from 'zod';
import { entryId, timestamp } from './ids.ts';
import { languageTag, shortText, storableText } from './text.ts';

/** Names an article in addresses: small letters, digits and `-`. */
export const articleSlug = z
  .string()
  .max(100)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be small letters and digits, parted by "-", such as "return-goods"',
  );

/** Names a category of articles, in addresses too. */
export const articleCategoryId = articleSlug.max(60);

export const articleVisibility = z.enum(['public', 'internal']);

/** What an article says in one language. */
export const articleText = z.strictObject({
  title: shortText.refine((title) => title.trim() !== '', 'must not be empty'),
  /** One or two sentences, for lists and search engines. */
  summary: storableText(500).default(''),
  /** Markdown. Markup in it is shown as text. */
  body: storableText(100_000),
});

/** How an article stands in one language. */
const articleTranslation = z.strictObject({
  language: languageTag,
  /** Of the newest version. */
  title: shortText,
  version: z.int().min(1),
  /** The version that readers see; `null`: none. */
  publishedVersion: z.int().min(1).nullable(),
  publishedAt: timestamp.nullable(),
  updatedAt: timestamp,
});

/** An article, as its authors see it. */
export const article = z.strictObject({
  id: entryId,
  slug: articleSlug,
  categoryId: articleCategoryId.nullable(),
  visibility: articleVisibility,
  /** Its place in the category, lowest first. */
  position: z.int(),
  /** Slugs of articles worth reading next, best first. */
  related: z.array(articleSlug),
  createdAt: timestamp,
  updatedAt: timestamp,
  archivedAt: timestamp.nullable(),
  revision: z.int().min(1),
  translations: z.array(articleTranslation),
});

/** One saved version of a translation. */
export const articleVersion = z.strictObject({
  articleId: entryId,
  language: languageTag,
  version: z.int().min(1),
  title: shortText,
  summary: z.string(),
  body: z.string(),
  at: timestamp,
  by: z.strictObject({
    kind: z.enum(['agent', 'key', 'commandLine']),
    id: z.string().nullable(),
    name: z.string(),
  }),
});

/** What readers see of an article in lists. */
export const articleCard = z.strictObject({
  id: entryId,
  slug: articleSlug,
  categoryId: articleCategoryId.nullable(),
  visibility: articleVisibility,
  language: languageTag,
  /** Every language in which it is published. */
  languages: z.array(languageTag),
  title: z.string(),
  summary: z.string(),
  version: z.int().min(1),
  publishedAt: timestamp,
});

/** The same with its text: Markdown as it was written, and safe HTML made from it. */
export const publishedArticle = articleCard.extend({
  related: z.array(articleSlug),
  body: z.string(),
  html: z.string(),
});

/** An article that a search has found. */
export const articleHit = z.strictObject({
  article: articleCard,
  excerpt: z.string(),
  /** What was found, as first and last place (not included) in the excerpt, in UTF-16 code units. */
  matches: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  /** The page of it, for people. */
  url: z.string(),
});

const names = z
  .record(languageTag, shortText.min(1))
  .refine((all) => Object.keys(all).length > 0, 'must have a name in one language at least');

/** A category; those below it have none below them. */
export const articleCategory = z.strictObject({
  id: articleCategoryId,
  /** By language; readers of others see the first. */
  names,
  children: z
    .array(z.strictObject({ id: articleCategoryId, names }))
    .max(50)
    .default([]),
});

export type ArticleAnswer = z.output<typeof article>;
export type ArticleTextBody = z.input<typeof articleText>;
export type ArticleVersionAnswer = z.output<typeof articleVersion>;
export type ArticleCardAnswer = z.output<typeof articleCard>;
export type PublishedArticleAnswer = z.output<typeof publishedArticle>;
export type ArticleHitAnswer = z.output<typeof articleHit>;
export type ArticleCategoryBody = z.input<typeof articleCategory>;
