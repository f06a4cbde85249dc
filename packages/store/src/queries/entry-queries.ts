import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { EntriesTable } from '../schema/database.ts';

export interface PageOf {
  conversationId: string;
  seq: number;
  limit: number;
}

export const entryQueries = (db: Builder) => {
  const of = (conversationId: string) =>
    db.selectFrom('entries').selectAll().where('conversation_id', '=', conversationId);
  const seqOf = (conversationId: string) =>
    db.selectFrom('entries').select('seq').where('conversation_id', '=', conversationId);
  return {
    insertEntry: query<EntriesTable>()((p) =>
      db
        .insertInto('entries')
        .values({
          conversation_id: p.conversation_id,
          seq: p.seq,
          id: p.id,
          author_key: p.author_key,
          author_name: p.author_name,
          at: p.at,
          type: p.type,
          text: p.text,
          data: p.data,
          internal: p.internal,
          public_before: p.public_before,
        })
        // A repetition (D2) changes nothing, nor does a number that is taken; the caller sees that.
        .onConflict((conflict) => conflict.doNothing()),
    ),
    deleteEntry: query<{ conversationId: string; seq: number }>()((p) =>
      db.deleteFrom('entries').where('conversation_id', '=', p.conversationId).where('seq', '=', p.seq),
    ),
    findEntry: query<{ authorKey: string; id: string; conversationId: string }>()((p) =>
      db
        .selectFrom('entries')
        .selectAll()
        .where('author_key', '=', p.authorKey)
        .where('id', '=', p.id)
        .where('conversation_id', '=', p.conversationId),
    ),
    findEntryAnywhere: query<{ authorKey: string; id: string }>()((p) =>
      db
        .selectFrom('entries')
        .selectAll()
        .where('author_key', '=', p.authorKey)
        .where('id', '=', p.id)
        .orderBy('at')
        .limit(1),
    ),
    deletionsOf: query<{ conversationId: string }>()((p) =>
      db
        .selectFrom('entries')
        .select('data')
        .where('conversation_id', '=', p.conversationId)
        // Word for word as in the partial index.
        .where(sql<boolean>`type = 'deletion'`),
    ),
    entriesAfter: query<PageOf>()((p) =>
      of(p.conversationId).where('seq', '>', p.seq).orderBy('seq').limit(p.limit),
    ),
    publicEntriesAfter: query<PageOf>()((p) =>
      of(p.conversationId).where('seq', '>', p.seq).where('internal', '=', 0).orderBy('seq').limit(p.limit),
    ),
    entriesBefore: query<PageOf>()((p) =>
      of(p.conversationId).where('seq', '<', p.seq).orderBy('seq', 'desc').limit(p.limit),
    ),
    publicEntriesBefore: query<PageOf>()((p) =>
      of(p.conversationId)
        .where('seq', '<', p.seq)
        .where('internal', '=', 0)
        .orderBy('seq', 'desc')
        .limit(p.limit),
    ),
    lastSeqUpTo: query<Omit<PageOf, 'limit'>>()((p) =>
      seqOf(p.conversationId).where('seq', '<=', p.seq).orderBy('seq', 'desc').limit(1),
    ),
    lastPublicSeqUpTo: query<Omit<PageOf, 'limit'>>()((p) =>
      seqOf(p.conversationId)
        .where('seq', '<=', p.seq)
        .where('internal', '=', 0)
        .orderBy('seq', 'desc')
        .limit(1),
    ),
  };
};
