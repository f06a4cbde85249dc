import {
  articleLanguage,
  chooseLanguage,
  primaryLanguage,
  type ArticleHit,
  type ArticleSearch,
} from '@deskbell/core';
import type { MatchReader } from '../search/find-conversations.ts';
import type { Reader } from '../stores/reader.ts';
import { articleExcerpt } from './article-excerpt.ts';
import { publishedOf } from './published-of.ts';
import { askedFor, queryTerms, type QueryTerm } from './query-terms.ts';
import { languageOfSpace } from './space.ts';

/** Words that are nearly everywhere tell nothing, and cost most: left out where others tell more. */
const COMMON_SHARE = 0.4;
const FEW_DOCUMENTS = 50;
/** An article may be found in several languages. */
const DOCUMENTS_EACH = 3;

export async function findArticles(
  db: Reader,
  matching: MatchReader,
  search: ArticleSearch,
): Promise<readonly ArticleHit[]> {
  const asked = askedFor(search.text);
  if (asked.words.length === 0) return [];
  const languages = search.languages.map(articleLanguage);
  const documents = await spacesToSearch(matching, search, languages);
  if (documents.size === 0) return [];
  const terms = await queryTerms(matching, asked, [...documents.keys()], languages);
  if (terms.length === 0) return [];
  const rows = telling(terms, documents).map(({ term, space, stem, quality, documents: having }) => [
    term,
    space,
    stem,
    Math.max(1, Math.round(quality * rarity(documents.get(space) ?? 0, having))),
  ]);
  const limit = search.limit * DOCUMENTS_EACH;
  const ranked = await matching.all('rankArticles', { rows: JSON.stringify(rows), limit });
  const scores = new Map<string, number>();
  for (const { article_id: id, score } of ranked) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  const found = [...scores].slice(0, search.limit);
  const ids = found.map(([id]) => id);
  const cards = new Map((await publishedOf(db, ids, search)).map((card) => [card.id, card]));
  const stems = new Set(terms.map(({ stem }) => stem));
  const hits = found.map(async ([id, score]): Promise<ArticleHit[]> => {
    const article = cards.get(id);
    // Gone in this very moment.
    if (!article) return [];
    const { language, version } = article;
    const text = await db.get('findArticleVersion', { articleId: id, language, version });
    return [{ article, score, ...(await articleExcerpt(text ?? article, language, stems)) }];
  });
  return (await Promise.all(hits)).flat();
}

/** With how many documents each has: what was asked for, and the language that helps out. */
async function spacesToSearch(
  matching: MatchReader,
  { siteId, audience }: ArticleSearch,
  languages: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  // `0` comes after `/`.
  const rows = await matching.all('articleSpaces', { from: `${siteId}/`, to: `${siteId}0` });
  const readable = rows.filter(({ space }) => audience === 'all' || space.endsWith('/p'));
  const available = [...new Set(readable.map(({ space }) => languageOfSpace(space)))];
  const wanted = available.filter((one) =>
    languages.some((tag) => primaryLanguage(tag) === primaryLanguage(one)),
  );
  const fallback = chooseLanguage([], available);
  const used = languages.length === 0 ? available : [...wanted, fallback];
  return new Map(
    readable.flatMap(({ space, documents }) =>
      used.includes(languageOfSpace(space)) ? [[space, documents] as const] : [],
    ),
  );
}

function telling(terms: readonly QueryTerm[], documents: ReadonlyMap<string, number>): readonly QueryTerm[] {
  const rare = terms.filter(({ space, documents: having }) => {
    const all = documents.get(space) ?? 0;
    return all < FEW_DOCUMENTS || having < all * COMMON_SHARE;
  });
  return rare.length === 0 ? terms : rare;
}

function rarity(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
