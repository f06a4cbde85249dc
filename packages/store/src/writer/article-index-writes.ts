import type { ArticleDocument } from '../articles/document-of.ts';
import { gramsOf, isCorrectable } from '../articles/grams.ts';
import { all, get, run, type Steps } from './steps.ts';

export interface TranslationKey {
  readonly articleId: string;
  readonly language: string;
}

/** Files a translation under its words instead of those it had; `null`: it is found no longer. */
export function* indexTranslation(
  { articleId, language }: TranslationKey,
  document: ArticleDocument | null,
): Steps<void> {
  yield* removeDocument({ articleId, language });
  if (!document) return;
  const { space, postings, words } = document;
  const stems = JSON.stringify(postings.map(([stem]) => stem));
  const row = { space, article_id: articleId, language, stems };
  let id = ((yield* get('lastArticleDocument', {}))?.id ?? 0) + 1;
  while ((yield* run('insertArticleDocument', { id, ...row })) === 0) id += 1;
  yield* run('insertArticlePostings', { space, document: id, rows: JSON.stringify(postings) });
  const stemsOfWords = new Map(words);
  const unknown = yield* all('unknownArticleWords', { space, rows: JSON.stringify(words) });
  if (unknown.length === 0) return;
  const added = unknown.map(({ word }) => word).toSorted(byLetters);
  const rows = added.map((word) => [word, stemsOfWords.get(word)]);
  yield* run('insertArticleWords', { space, rows: JSON.stringify(rows) });
  yield* run('insertArticleGrams', { space, rows: gramRows(added) });
}

function* removeDocument(key: TranslationKey): Steps<void> {
  const known = yield* get('articleDocument', key);
  if (!known) return;
  const { id, space, stems } = known;
  yield* run('deleteArticlePostings', { space, document: id, stems });
  yield* run('deleteArticleDocument', { id });
  const orphans = (yield* all('orphanedArticleWords', { space, stems })).map(({ word }) => word);
  if (orphans.length === 0) return;
  yield* run('deleteArticleWords', { space, words: JSON.stringify(orphans) });
  yield* run('deleteArticleGrams', { space, rows: gramRows(orphans) });
}

function gramRows(words: readonly string[]): string {
  const rows = words.filter(isCorrectable).flatMap((word) => gramsOf(word).map((gram) => [gram, word]));
  return JSON.stringify(rows);
}

function byLetters(one: string, other: string): number {
  return one < other ? -1 : 1;
}
