import { plainText, type ArticleText } from '@deskbell/core';
import { excerptOf, type Excerpt } from '../search/text/excerpt-of.ts';
import { wordsOf } from '../search/text/words-of.ts';
import { stemmerOf } from './stems/stemmer-of.ts';

/** The part of an article where words with these stems stand first; where none stand, its summary or beginning. */
export async function articleExcerpt(
  { summary, body = '' }: Pick<ArticleText, 'summary'> & { readonly body?: string },
  language: string,
  stems: ReadonlySet<string>,
): Promise<Excerpt> {
  const stem = await stemmerOf(language);
  const text = plainText(body);
  const excerpt = (from: string): Excerpt => {
    const words = new Set(wordsOf(from).map(({ word }) => word));
    const found = [...words].filter((word) => stems.has(stem(word)));
    return excerptOf(
      from,
      found.map((word) => ({ words: [word], prefix: false })),
    );
  };
  const ofBody = excerpt(text);
  return ofBody.matches.length > 0 || summary === '' ? ofBody : excerpt(summary);
}
