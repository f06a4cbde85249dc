import { z } from 'zod';
import { entryId } from './ids.ts';

/** An article that a bot's search has found. */
export const foundArticle = z.strictObject({
  id: entryId,
  title: z.string(),
  language: z.string(),
  /** The part of the text that fits best, as plain text. */
  excerpt: z.string(),
  /** Its public page, below the address of the server; `null` when there is none. */
  url: z.string().nullable(),
});

/** An article as a bot reads it. */
export const readArticle = z.strictObject({
  id: entryId,
  title: z.string(),
  language: z.string(),
  summary: z.string(),
  /** Markdown, cut at 32,000 characters. */
  body: z.string(),
  url: z.string().nullable(),
});

export type FoundArticle = z.infer<typeof foundArticle>;
export type ReadArticle = z.infer<typeof readArticle>;
