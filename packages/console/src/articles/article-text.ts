import type { AdminClient, CallAnswer, CallBody } from '@deskbell/sdk/admin';
import { DeskbellError } from '@deskbell/sdk/admin';

type Version = CallAnswer<'GET /v1/sites/:siteId/articles/:articleId/translations/:language'>;
type Body = CallBody<'PUT /v1/sites/:siteId/articles/:articleId/translations/:language'>;

/** What is written of an article in one language. */
export type ArticleWords = Pick<Version, 'title' | 'summary' | 'body'>;

/** Nothing is written yet. */
export const noWords: ArticleWords = { title: '', summary: '', body: '' };

/** Where a text stands. */
export interface ArticlePlace {
  readonly siteId: string;
  readonly articleId: string;
  readonly language: string;
}

/** The newest text in a language; `null` where there is none yet. */
export async function readText(admin: AdminClient, place: ArticlePlace): Promise<Version | null> {
  try {
    return await admin.call('GET /v1/sites/:siteId/articles/:articleId/translations/:language', { ...place });
  } catch (error) {
    if (error instanceof DeskbellError && error.code === 'not_found') return null;
    throw error;
  }
}

/** Saves the next version; readers see it at once with `publish`. Fails with `conflict` when somebody was faster. */
export function saveText(
  admin: AdminClient,
  place: ArticlePlace,
  words: ArticleWords,
  options: Pick<Body, 'expectedVersion' | 'publish'>,
): Promise<Version> {
  return admin.call('PUT /v1/sites/:siteId/articles/:articleId/translations/:language', place, {
    ...words,
    ...options,
  });
}
