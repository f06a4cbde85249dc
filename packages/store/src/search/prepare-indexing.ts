import type { ParametersOf, RowOf } from '../query/names.ts';
import type { Reader } from '../stores/reader.ts';
import { cardOf, digitsOf, type SearchHead } from './card-of.ts';
import { FORGOTTEN, type ConversationIndexing, type PutDocument } from './index-writes.ts';
import { documentWords } from './scoped-words.ts';
import { wordsOf } from './text/words-of.ts';
import type { WordsFormat } from './words-format.ts';

type EntryRow = RowOf<'searchableEntries'>;

export function isBehind(head: SearchHead): boolean {
  const { seq, indexed_seq, indexed_name } = head;
  if (indexed_seq === FORGOTTEN) return false;
  return (indexed_seq ?? 0) < seq || cardOf(head) !== indexed_name;
}

/**
 * What must be written for a conversation that is behind, up to so many entries further. Read outside of the write: turning texts
 * into words takes longer than keeping them, and others would wait for it.
 */
export async function prepareIndexing(
  db: Reader,
  format: WordsFormat,
  head: SearchHead,
  limit: number,
): Promise<ConversationIndexing> {
  const { id: conversationId, site_id: siteId } = head;
  const name = cardOf(head);
  const from = head.indexed_seq ?? 0;
  const to = Math.max(from, Math.min(head.seq, from + limit));
  const words = (text: string) => format.document(documentWords(siteId, conversationId, wordsOf(text)));
  const put = new Map<number, PutDocument>();
  const removed = new Set<number>();
  if (name !== head.indexed_name) {
    if (name === null) removed.add(0);
    else
      put.set(0, {
        seq: 0,
        textSeq: 0,
        at: head.started_at,
        words: words(`${name}\n${digitsOf(head)}`),
        kind: 'named',
      });
  }
  const range: ParametersOf<'searchableEntries'> = { conversationId, after: from, upTo: to };
  const entries = from === to ? [] : await db.all('searchableEntries', range);
  const added = new Map<string, number>();
  for (const entry of entries) {
    const { seq, at } = entry;
    if (entry.type === 'message' || entry.type === 'note') {
      added.set(keyOf(entry.author_key, entry.id), seq);
      put.set(seq, { seq, textSeq: seq, at, words: words(entry.text ?? ''), kind: 'new' });
      continue;
    }
    const target = await targetOf(db, conversationId, entry, added);
    if (target === undefined) continue;
    const known = put.get(target);
    if (entry.type === 'deletion') {
      put.delete(target);
      // What was both written and deleted within this step was never there.
      if (known?.kind !== 'new') removed.add(target);
    } else if (known || !added.has(keyOf(entry.author_key, changedBy(entry) ?? ''))) {
      const kind = known?.kind ?? 'changed';
      if (removed.has(target)) continue;
      put.set(target, {
        seq: target,
        textSeq: seq,
        at: known?.at ?? at,
        words: words(entry.text ?? ''),
        kind,
      });
    }
  }
  return { conversationId, from, to, name, put: [...put.values()], removed: [...removed] };
}

/** Seq of the entry that an edit or deletion is about: always one of the same author. */
async function targetOf(
  db: Reader,
  conversationId: string,
  entry: EntryRow,
  added: ReadonlyMap<string, number>,
): Promise<number | undefined> {
  const id = changedBy(entry);
  if (id === undefined) return undefined;
  const { author_key: authorKey } = entry;
  const key = { authorKey, id, conversationId };
  return added.get(keyOf(authorKey, id)) ?? (await db.get('findEntry', key))?.seq;
}

/** Id of the entry that an edit or deletion is about. */
export function changedBy({ data }: Pick<EntryRow, 'data'>): string | undefined {
  return data === null ? undefined : (JSON.parse(data) as { entryId?: string }).entryId;
}

function keyOf(authorKey: string, id: string): string {
  return `${authorKey} ${id}`;
}
