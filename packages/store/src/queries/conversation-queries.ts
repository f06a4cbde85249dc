import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { ContactsTable, ConversationsTable, VisitorsTable } from '../schema/database.ts';

/** What an append changes. */
export type ConversationChange = Omit<
  ConversationsTable,
  'site_id' | 'visitor_id' | 'contact_id' | 'started_at' | 'visitor_mark' | 'agent_mark' | 'page'
>;
/** What an append changes that leaves status and owner as they are. */
export type ProjectionChange = Pick<
  ConversationsTable,
  'id' | 'seq' | 'public_seq' | 'last_entry_at' | 'awaiting_reply_since' | 'preview'
>;

/** Where the conversation must still stand for an `advance`. */
interface Believed {
  version: number;
  before: number;
  visitor_mark: number;
  agent_mark: number;
}

export const conversationQueries = (db: Builder) => {
  const records = db
    .selectFrom('conversations as c')
    .innerJoin('contacts as p', 'p.id', 'c.contact_id')
    .selectAll('c')
    .select([
      'p.name as contact_name',
      'p.locale as contact_locale',
      'p.created_at as contact_created_at',
      'p.conversations as contact_conversations',
    ]);
  // Word for word as in the partial indexes: SQLite uses them only when it sees the same condition.
  const isOpen = sql<boolean>`c.status in ('queued', 'active')`;
  const isQueued = sql<boolean>`c.status = 'queued'`;
  const isActive = sql<boolean>`c.status = 'active'`;
  return {
    findRecord: query<{ id: string }>()((p) => records.where('c.id', '=', p.id)),
    findHead: query<{ id: string }>()((p) =>
      db
        .selectFrom('conversations')
        .select([
          'id',
          'site_id',
          'visitor_id',
          'version',
          'status',
          'seq',
          'public_seq',
          'last_entry_at',
          'awaiting_reply_since',
          'preview',
          'visitor_mark',
          'agent_mark',
        ])
        .where('id', '=', p.id),
    ),
    findOpen: query<{ siteId: string; visitorId: string }>()((p) =>
      records.where('c.site_id', '=', p.siteId).where('c.visitor_id', '=', p.visitorId).where(isOpen),
    ),
    listOpen: query<object>()(() => records.where(isOpen).orderBy('c.waiting_since').orderBy('c.id')),
    listOfVisitor: query<{ siteId: string; visitorId: string; limit: number }>()((p) =>
      records
        .where('c.site_id', '=', p.siteId)
        .where('c.visitor_id', '=', p.visitorId)
        .orderBy('c.started_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(p.limit),
    ),
    listAll: query<{ siteId: string; at: number; id: string; limit: number }>()((p) =>
      records
        .where('c.site_id', '=', p.siteId)
        .where((eb) => eb(eb.refTuple('c.last_entry_at', 'c.id'), '<', eb.tuple(p.at, p.id)))
        .orderBy('c.last_entry_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(p.limit),
    ),
    listMine: query<{ siteId: string; agentId: string; at: number; id: string; limit: number }>()((p) =>
      records
        .where('c.agent_id', '=', p.agentId)
        .where('c.site_id', '=', p.siteId)
        .where(isActive)
        .where((eb) => eb(eb.refTuple('c.last_entry_at', 'c.id'), '<', eb.tuple(p.at, p.id)))
        .orderBy('c.last_entry_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(p.limit),
    ),
    listWaiting: query<{ siteId: string; at: number; id: string; limit: number }>()((p) =>
      records
        .where('c.site_id', '=', p.siteId)
        .where(isQueued)
        .where((eb) => eb(eb.refTuple('c.waiting_since', 'c.id'), '>', eb.tuple(p.at, p.id)))
        .orderBy('c.waiting_since')
        .orderBy('c.id')
        .limit(p.limit),
    ),
    countMine: query<{ siteId: string; agentId: string }>()((p) =>
      db
        .selectFrom('conversations as c')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('c.agent_id', '=', p.agentId)
        .where('c.site_id', '=', p.siteId)
        .where(isActive),
    ),
    countWaiting: query<{ siteId: string }>()((p) =>
      db
        .selectFrom('conversations as c')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('c.site_id', '=', p.siteId)
        .where(isQueued),
    ),
    insertConversation: query<ConversationsTable>()((p) =>
      db.insertInto('conversations').values({
        id: p.id,
        site_id: p.site_id,
        visitor_id: p.visitor_id,
        contact_id: p.contact_id,
        started_at: p.started_at,
        version: p.version,
        status: p.status,
        agent_id: p.agent_id,
        agent_name: p.agent_name,
        waiting_since: p.waiting_since,
        preferred_agent_id: p.preferred_agent_id,
        ended_at: p.ended_at,
        seq: p.seq,
        public_seq: p.public_seq,
        last_entry_at: p.last_entry_at,
        awaiting_reply_since: p.awaiting_reply_since,
        preview: p.preview,
        visitor_mark: p.visitor_mark,
        agent_mark: p.agent_mark,
        page: p.page,
      }),
    ),
    changeConversation: query<ConversationChange>()((p) =>
      db
        .updateTable('conversations')
        .set({
          version: p.version,
          status: p.status,
          agent_id: p.agent_id,
          agent_name: p.agent_name,
          waiting_since: p.waiting_since,
          preferred_agent_id: p.preferred_agent_id,
          ended_at: p.ended_at,
          seq: p.seq,
          public_seq: p.public_seq,
          last_entry_at: p.last_entry_at,
          awaiting_reply_since: p.awaiting_reply_since,
          preview: p.preview,
        })
        .where('id', '=', p.id),
    ),
    changeProjection: query<ProjectionChange>()((p) =>
      db
        .updateTable('conversations')
        .set({
          seq: p.seq,
          public_seq: p.public_seq,
          last_entry_at: p.last_entry_at,
          awaiting_reply_since: p.awaiting_reply_since,
          preview: p.preview,
        })
        .where('id', '=', p.id),
    ),
    /**
     * The same, if the conversation still stands where it is believed to stand. The marks are part of the belief:
     * returning them instead made SQLite keep a temporary table, and the statement dearer by a third.
     */
    advance: query<ProjectionChange & Believed>()((p) =>
      db
        .updateTable('conversations')
        .set({
          seq: p.seq,
          public_seq: p.public_seq,
          last_entry_at: p.last_entry_at,
          awaiting_reply_since: p.awaiting_reply_since,
          preview: p.preview,
        })
        .where('id', '=', p.id)
        .where('version', '=', p.version)
        .where('seq', '=', p.before)
        .where('visitor_mark', '=', p.visitor_mark)
        .where('agent_mark', '=', p.agent_mark),
    ),
    setVisitorMark: query<{ id: string; seq: number }>()((p) =>
      db.updateTable('conversations').set({ visitor_mark: p.seq }).where('id', '=', p.id),
    ),
    setAgentMark: query<{ id: string; seq: number }>()((p) =>
      db.updateTable('conversations').set({ agent_mark: p.seq }).where('id', '=', p.id),
    ),
    findVisitor: query<Pick<VisitorsTable, 'site_id' | 'id'>>()((p) =>
      db.selectFrom('visitors').selectAll().where('site_id', '=', p.site_id).where('id', '=', p.id),
    ),
    insertVisitor: query<VisitorsTable>()((p) =>
      db.insertInto('visitors').values({ site_id: p.site_id, id: p.id, contact_id: p.contact_id }),
    ),
    insertContact: query<Pick<ContactsTable, 'id' | 'locale' | 'created_at'>>()((p) =>
      db
        .insertInto('contacts')
        .values({ id: p.id, name: null, locale: p.locale, created_at: p.created_at, conversations: 0 })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    countConversation: query<{ id: string }>()((p) =>
      db
        .updateTable('contacts')
        .set(({ eb }) => ({ conversations: eb('conversations', '+', 1) }))
        .where('id', '=', p.id),
    ),
  };
};
