import { sql, type Compilable, type DeleteResult, type RawBuilder } from 'kysely';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { SearchDocumentsTable, SearchPositionsTable } from '../schema/search-tables.ts';
import { wordsDialects } from '../search/words-dialect.ts';

export const searchQueries = (db: Builder, dialect: Dialect) => {
  const words = wordsDialects[dialect.engine];
  const raw = <Row>(builder: RawBuilder<Row>): Compilable<Row> => ({ compile: () => builder.compile(db) });
  /** Where conversations stand, and how far they are indexed. */
  const heads = db
    .selectFrom('conversations as c')
    .innerJoin('contacts as p', 'p.id', 'c.contact_id')
    .leftJoin('search_positions as s', 's.conversation_id', 'c.id')
    .select([
      'c.id',
      'c.site_id',
      'c.started_at',
      'c.active_slot',
      'c.seq',
      'p.name as contact_name',
      'p.email as contact_email',
      'p.phone as contact_phone',
      'p.external_id as contact_external_id',
      'p.attributes as contact_attributes',
      's.seq as indexed_seq',
      's.name as indexed_name',
    ])
    .select((eb) => [
      eb
        .selectFrom('conversation_tags as ct')
        .innerJoin('tags as t', 't.id', 'ct.tag_id')
        .select(dialect.lines('t.name', 't.key').as('tags'))
        .whereRef('ct.conversation_id', '=', 'c.id')
        .as('tags'),
      eb
        .selectFrom('contact_tags as ct')
        .innerJoin('tags as t', 't.id', 'ct.tag_id')
        .select(dialect.lines('t.name', 't.key').as('tags'))
        .whereRef('ct.contact_id', '=', 'c.contact_id')
        .whereRef('t.site_id', '=', 'c.site_id')
        .as('contact_tags'),
    ]);
  return {
    searchHeads: query<{ ids: string }>()((p) => heads.where(dialect.isOneOf('c.id', p.ids))),
    searchHeadsAfter: query<{ siteId: string; slot: number; id: string; limit: number }>()((p) =>
      heads
        .where('c.site_id', '=', p.siteId)
        .where((eb) => eb(eb.refTuple('c.active_slot', 'c.id'), '>', eb.tuple(p.slot, p.id)))
        .orderBy('c.active_slot')
        .orderBy('c.id')
        .limit(p.limit),
    ),
    /** What can be found by its words, or changes what can. */
    searchableEntries: query<{ conversationId: string; after: number; upTo: number }>()((p) =>
      db
        .selectFrom('entries')
        .select(['seq', 'id', 'author_key', 'at', 'type', 'text', 'data'])
        .where('conversation_id', '=', p.conversationId)
        .where('seq', '>', p.after)
        .where('seq', '<=', p.upTo)
        .where('type', 'in', ['message', 'note', 'edit', 'deletion'])
        .orderBy('seq'),
    ),
    entryAt: query<{ conversationId: string; seq: number }>()((p) =>
      db
        .selectFrom('entries')
        .select(['id', 'author_key', 'text'])
        .where('conversation_id', '=', p.conversationId)
        .where('seq', '=', p.seq),
    ),
    insertPosition: query<SearchPositionsTable>()((p) =>
      db
        .insertInto('search_positions')
        .values({ conversation_id: p.conversation_id, seq: p.seq, name: p.name })
        .onConflict((conflict) => conflict.column('conversation_id').doNothing()),
    ),
    movePosition: query<SearchPositionsTable & { from: number }>()((p) =>
      db
        .updateTable('search_positions')
        .set({ seq: p.seq, name: p.name })
        .where('conversation_id', '=', p.conversation_id)
        .where('seq', '=', p.from),
    ),
    /** Beyond every seq, whatever it was. */
    forgetPosition: query<{ conversationId: string; seq: number }>()((p) =>
      db
        .insertInto('search_positions')
        .values({ conversation_id: p.conversationId, seq: p.seq, name: null })
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet({ seq: p.seq, name: null })),
    ),
    findDocument: query<{ conversationId: string; seq: number }>()((p) =>
      db
        .selectFrom('search_documents')
        .select('id')
        .where('conversation_id', '=', p.conversationId)
        .where('seq', '=', p.seq),
    ),
    listDocuments: query<{ conversationId: string }>()((p) =>
      db.selectFrom('search_documents').select('id').where('conversation_id', '=', p.conversationId),
    ),
    lastDocumentBelow: query<{ id: number }>()((p) =>
      db.selectFrom('search_documents').select('id').where('id', '<', p.id).orderBy('id', 'desc').limit(1),
    ),
    insertDocument: query<SearchDocumentsTable>()((p) =>
      db
        .insertInto('search_documents')
        .values({ id: p.id, conversation_id: p.conversation_id, seq: p.seq, text_seq: p.text_seq })
        .onConflict((conflict) => conflict.column('id').doNothing()),
    ),
    setDocumentText: query<{ id: number; textSeq: number }>()((p) =>
      db.updateTable('search_documents').set({ text_seq: p.textSeq }).where('id', '=', p.id),
    ),
    deleteDocument: query<{ id: number }>()((p) => db.deleteFrom('search_documents').where('id', '=', p.id)),
    putWords: query<{ id: number; words: string }>()((p) => raw(words.put(p.id, p.words))),
    deleteWords: query<{ id: number }>()((p) =>
      raw(sql<DeleteResult>`delete from search_words where ${sql.ref(words.key)} = ${p.id}`),
    ),
    settleWords: query<object>()(() => raw(words.settle)),
    purgeWords: query<object>()(() => raw(words.purge)),
    changeCount: query<object>()(() => raw(words.changes)),
    /** The newest lines, in no particular order, with what is known of the index of each conversation. */
    findMatches: query<{ match: string; before: number; limit: number }>()((p) =>
      raw(
        sql<SearchDocumentsTable & { site_id: string; head: number; indexed: number }>`select
            d.id, d.conversation_id, d.seq, d.text_seq, c.site_id, c.seq as head, s.seq as indexed
          from (
            select w.${sql.ref(words.key)} as id from search_words as w
            where ${words.matches(p.match)} and ${words.place} < ${p.before}
            order by ${words.place} desc limit ${p.limit}
          ) as m
          join search_documents as d on d.id = m.id
          join conversations as c on c.id = d.conversation_id
          join search_positions as s on s.conversation_id = d.conversation_id`,
      ),
    ),
    findNewerMatch: query<{ match: string; from: number }>()((p) =>
      raw(
        sql<{ id: number }>`select w.${sql.ref(words.key)} as id from search_words as w
          where ${words.matches(p.match)} and ${words.place} >= ${p.from} limit 1`,
      ),
    ),
  };
};
