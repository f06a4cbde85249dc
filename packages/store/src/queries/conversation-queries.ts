import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { StateColumns } from '../rows/state-columns.ts';
import type { ConversationsTable, HandlingsTable } from '../schema/database.ts';

/** What changes with status and owner. */
export type StateChange = StateColumns & Pick<ConversationsTable, 'id' | 'open_until'>;
/** What changes with every entry. */
export type ProjectionChange = Pick<
  ConversationsTable,
  | 'id'
  | 'seq'
  | 'public_seq'
  | 'last_entry_at'
  | 'awaiting_reply_since'
  | 'agent_message_at'
  | 'visitor_message_at'
  | 'preview'
>;
/** Where the conversation must still stand for an `advance`. */
export interface Believed {
  version: number;
  before: number;
  dueBefore: number | null;
  visitor_mark: number;
  agent_mark: number;
}
type DueChange = Pick<ConversationsTable, 'due_at'>;

export const conversationQueries = (db: Builder) => {
  const columns = (p: ProjectionChange) => ({
    seq: p.seq,
    public_seq: p.public_seq,
    last_entry_at: p.last_entry_at,
    awaiting_reply_since: p.awaiting_reply_since,
    agent_message_at: p.agent_message_at,
    visitor_message_at: p.visitor_message_at,
    preview: p.preview,
  });
  const advance = (p: ProjectionChange & Believed) =>
    db
      .updateTable('conversations')
      .set(columns(p))
      .where('id', '=', p.id)
      .where('version', '=', p.version)
      .where('seq', '=', p.before)
      .where('due_at', 'is not distinct from', p.dueBefore)
      .where('visitor_mark', '=', p.visitor_mark)
      .where('agent_mark', '=', p.agent_mark);
  return {
    findHead: query<{ id: string }>()((p) =>
      db
        .selectFrom('conversations')
        .select([
          'id',
          'site_id',
          'visitor_id',
          'version',
          'status',
          'open_until',
          'due_at',
          'seq',
          'public_seq',
          'last_entry_at',
          'awaiting_reply_since',
          'agent_message_at',
          'visitor_message_at',
          'preview',
          'visitor_mark',
          'agent_mark',
        ])
        .where('id', '=', p.id),
    ),
    insertConversation: query<ConversationsTable>()((p) =>
      db.insertInto('conversations').values({
        id: p.id,
        site_id: p.site_id,
        visitor_id: p.visitor_id,
        contact_id: p.contact_id,
        started_at: p.started_at,
        previous_id: p.previous_id,
        version: p.version,
        status: p.status,
        agent_id: p.agent_id,
        agent_name: p.agent_name,
        return_to_id: p.return_to_id,
        return_to_name: p.return_to_name,
        held_since: p.held_since,
        held_until: p.held_until,
        waiting_since: p.waiting_since,
        preferred_agent_id: p.preferred_agent_id,
        ended_at: p.ended_at,
        open_until: p.open_until,
        queue_id: p.queue_id,
        crisis_id: p.crisis_id,
        due_at: p.due_at,
        ...columns(p),
        active_slot: p.active_slot,
        visitor_mark: p.visitor_mark,
        agent_mark: p.agent_mark,
        page: p.page,
      }),
    ),
    insertHandling: query<HandlingsTable>()((p) =>
      db.insertInto('handlings').values({ conversation_id: p.conversation_id, document: p.document }),
    ),
    changeConversation: query<StateChange & ProjectionChange>()((p) =>
      db
        .updateTable('conversations')
        .set({
          version: p.version,
          status: p.status,
          agent_id: p.agent_id,
          agent_name: p.agent_name,
          return_to_id: p.return_to_id,
          return_to_name: p.return_to_name,
          held_since: p.held_since,
          held_until: p.held_until,
          waiting_since: p.waiting_since,
          preferred_agent_id: p.preferred_agent_id,
          ended_at: p.ended_at,
          open_until: p.open_until,
          queue_id: p.queue_id,
          crisis_id: p.crisis_id,
          ...columns(p),
        })
        .where('id', '=', p.id),
    ),
    changeHandling: query<HandlingsTable>()((p) =>
      db
        .updateTable('handlings')
        .set({ document: p.document })
        .where('conversation_id', '=', p.conversation_id),
    ),
    changeProjection: query<ProjectionChange>()((p) =>
      db.updateTable('conversations').set(columns(p)).where('id', '=', p.id),
    ),
    /**
     * The same, if the conversation still stands where it is believed to stand. The marks are part of the belief:
     * returning them instead made SQLite keep a temporary table, and the statement dearer by a third.
     */
    advance: query<ProjectionChange & Believed>()(advance),
    setActiveSlot: query<Pick<ConversationsTable, 'id' | 'active_slot'>>()((p) =>
      db.updateTable('conversations').set({ active_slot: p.active_slot }).where('id', '=', p.id),
    ),
    setDue: query<DueChange & { id: string }>()((p) =>
      db.updateTable('conversations').set({ due_at: p.due_at }).where('id', '=', p.id),
    ),
    moveDue: query<DueChange & { id: string; seq: number }>()((p) =>
      db
        .updateTable('conversations')
        .set({ due_at: p.due_at })
        .where('id', '=', p.id)
        .where('seq', '=', p.seq),
    ),
    setVisitorMark: query<{ id: string; seq: number }>()((p) =>
      db.updateTable('conversations').set({ visitor_mark: p.seq }).where('id', '=', p.id),
    ),
    setAgentMark: query<{ id: string; seq: number }>()((p) =>
      db.updateTable('conversations').set({ agent_mark: p.seq }).where('id', '=', p.id),
    ),
  };
};
