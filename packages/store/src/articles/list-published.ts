import type { ArticlePage, ArticleStore, PublishedArticleCard } from '@deskbell/core';
import type { ArticlesTable } from '../schema/article-tables.ts';
import type { Reader } from '../stores/reader.ts';
import { invalidCursor } from './invalid-cursor.ts';
import { cardsOf, isReadable } from './published-of.ts';

const AT_A_TIME = 500;

type Query = Parameters<ArticleStore['published']>[0];
/** Later than every day that is counted. */
const NO_END = 1_000_000;

type Place = readonly [position: number, title: string, slug: string];

/** What readers see, by place and title. */
export async function listPublished(db: Reader, query: Query): Promise<ArticlePage<PublishedArticleCard>> {
  const { siteId, categoryId, cursor, limit, readSince } = query;
  const after = cursor === null ? undefined : placeFrom(cursor);
  const rows: ArticlesTable[] = [];
  for (let slug = ''; ;) {
    const some = await db.all('articlesAfter', { siteId, slug, limit: AT_A_TIME });
    rows.push(
      ...some.filter(
        (row) => isReadable(row, query) && (categoryId === undefined || row.category_id === categoryId),
      ),
    );
    const last = some.at(-1);
    if (some.length < AT_A_TIME || !last) break;
    slug = last.slug;
  }
  const positions = new Map(rows.map(({ id, position }) => [id, position]));
  const placed = (await cardsOf(db, rows, query))
    .map((card) => ({ card, place: [positions.get(card.id) ?? 0, card.title, card.slug] as Place }))
    .toSorted((one, other) => compare(one.place, other.place));
  if (readSince !== undefined) {
    const totals = await db.all('articleViewTotals', { siteId, from: readSince, to: NO_END });
    const views = new Map(totals.map((row) => [row.article_id, row.views]));
    // Sorting keeps the places of those that were read as often.
    const cards = placed
      .map(({ card }) => card)
      .toSorted((one, other) => (views.get(other.id) ?? 0) - (views.get(one.id) ?? 0));
    return { items: cards.slice(0, limit), next: null };
  }
  const rest = after ? placed.filter(({ place }) => compare(place, after) > 0) : placed;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ card }) => card),
    next:
      last && rest.length > page.length
        ? Buffer.from(JSON.stringify(last.place)).toString('base64url')
        : null,
  };
}

const titles = new Intl.Collator('en', { numeric: true });

function compare(one: Place, other: Place): number {
  return (
    one[0] - other[0] ||
    titles.compare(one[1], other[1]) ||
    (one[2] < other[2] ? -1 : Number(one[2] !== other[2]))
  );
}

function placeFrom(cursor: string): Place {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const [position, title, slug] = place as unknown[];
    if (typeof position === 'number' && typeof title === 'string' && typeof slug === 'string') {
      return [position, title, slug];
    }
  } catch {
    // Not one of ours.
  }
  throw invalidCursor('list articles');
}
