import type { SearchHit, SearchPage, SearchQuery } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { RowOf } from '../query/names.ts';
import { recordFrom } from '../rows/record-row.ts';
import type { Reader } from '../stores/reader.ts';
import { cardOf } from './card-of.ts';
import { changedBy } from './prepare-indexing.ts';
import { inConversation, onSite } from './scoped-words.ts';
import { excerptOf } from './text/excerpt-of.ts';
import { searchTerms, type SearchTerm } from './text/search-terms.ts';
import type { WordsFormat } from './words-format.ts';

type Match = RowOf<'findMatches'>;

/** Looks for words, which may take a while. */
export type MatchReader = Pick<Reader, 'all'>;

/** Lines that are read at a time: finding the first of them may be dearer than reading the rest. */
const AT_A_TIME = 500;
/** Lines that are looked at for one page: a word that is everywhere in few conversations must not hold anybody up. */
const MOST_LINES = 2_000;

export async function findConversations(
  db: Reader,
  matching: MatchReader,
  format: WordsFormat,
  { siteId, text, cursor, limit }: SearchQuery,
): Promise<SearchPage> {
  const before = cursor === null ? Number.MAX_SAFE_INTEGER : idFrom(cursor);
  const terms = searchTerms(text);
  if (terms.length === 0) return { hits: [], next: null };
  const scoped = onSite(siteId, terms);
  const match = format.query(scoped);
  const seen = new Set<string>();
  const found: Match[] = [];
  let last = before;
  for (let lines = 0; lines < MOST_LINES; lines += AT_A_TIME) {
    const matches = await matching.all('findMatches', { match, before: last, limit: AT_A_TIME });
    for (const line of matches.toSorted((a, b) => b.id - a.id)) {
      const { conversation_id: id } = line;
      // Sites may share a mark (A2).
      if (line.site_id === siteId && !seen.has(id)) {
        const shown = cursor !== null && (await isNewerThere(matching, format, scoped, id, before));
        if (shown || !(await isChangedSince(db, line))) {
          if (!shown && found.length === limit) return pageOf(db, terms, found, last);
          seen.add(id);
          if (!shown) found.push(line);
        }
      }
      last = line.id;
    }
    if (matches.length < AT_A_TIME) return pageOf(db, terms, found, null);
  }
  return pageOf(db, terms, found, last);
}

/** Whether a page before has shown the conversation. */
async function isNewerThere(
  matching: MatchReader,
  format: WordsFormat,
  scoped: readonly SearchTerm[],
  conversationId: string,
  from: number,
): Promise<boolean> {
  const match = format.query([inConversation(conversationId), ...scoped]);
  return (await matching.all('findNewerMatch', { match, from })).length > 0;
}

/** Whether the line was edited or deleted and the index does not know it yet: then it may say something else by now (C4). */
async function isChangedSince(db: Reader, line: Match): Promise<boolean> {
  const { conversation_id: conversationId, seq, head, indexed } = line;
  if (indexed >= head || seq === 0) return false;
  const changes = await db.all('searchableEntries', { conversationId, after: indexed, upTo: head });
  const entry = await db.get('entryAt', { conversationId, seq });
  return changes.some(
    (change) =>
      (change.type === 'edit' || change.type === 'deletion') &&
      change.author_key === entry?.author_key &&
      changedBy(change) === entry.id,
  );
}

async function pageOf(
  db: Reader,
  terms: readonly SearchTerm[],
  found: readonly Match[],
  last: number | null,
): Promise<SearchPage> {
  const ids = JSON.stringify(found.map(({ conversation_id: id }) => id));
  const rows = found.length === 0 ? [] : await db.all('findRecords', { ids });
  const records = new Map(rows.map((row) => [row.id, recordFrom(row)]));
  const named = found.filter(({ seq }) => seq === 0).map(({ conversation_id: id }) => id);
  const heads = named.length === 0 ? [] : await db.all('searchHeads', { ids: JSON.stringify(named) });
  const cards = new Map(heads.map((head) => [head.id, cardOf(head)]));
  const hits = found.map(async ({ conversation_id: conversationId, seq, text_seq: textSeq }) => {
    const record = records.get(conversationId);
    // Gone in this very moment.
    if (!record) return [];
    if (seq === 0) {
      const card = cards.get(conversationId) ?? '';
      return [{ record, entryId: null, seq, ...excerptOf(card, terms) }];
    }
    const entry = await db.get('entryAt', { conversationId, seq });
    const text = seq === textSeq ? entry : await db.get('entryAt', { conversationId, seq: textSeq });
    return entry ? [{ record, entryId: entry.id, seq, ...excerptOf(text?.text ?? '', terms) }] : [];
  });
  const shown: SearchHit[] = (await Promise.all(hits)).flat();
  return { hits: shown, next: last === null ? null : String(last) };
}

function idFrom(cursor: string): number {
  if (/^\d{1,16}$/.test(cursor)) return Number(cursor);
  throw new DeskbellError('invalid', 'unable to search: the cursor is not one of ours; leave it out', {
    details: { path: 'cursor' },
  });
}
