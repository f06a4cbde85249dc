import type { ConversationRecord, EntryProjection } from '@deskbell/core';
import type { VisitorPage } from '@deskbell/protocol';
import type { ConversationsTable } from '../schema/database.ts';
import { contactFrom } from './contact-row.ts';
import { conversationFrom } from './state-columns.ts';

/** A conversation joined with its contact and its handling. */
export interface RecordRow extends ConversationsTable {
  contact_name: string | null;
  contact_locale: string | null;
  contact_created_at: number;
  contact_conversations: number;
  contact_vip: number;
  contact_external_id: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  contact_attributes: string | null;
  contact_verified_at: number | null;
  contact_told: string | null;
  handling: string;
}

/** What an append must know of a conversation. */
export type HeadRow = Pick<
  ConversationsTable,
  | 'id'
  | 'site_id'
  | 'visitor_id'
  | 'version'
  | 'status'
  | 'open_until'
  | 'due_at'
  | 'seq'
  | 'public_seq'
  | 'last_entry_at'
  | 'awaiting_reply_since'
  | 'agent_message_at'
  | 'visitor_message_at'
  | 'preview'
  | 'visitor_mark'
  | 'agent_mark'
>;

export function projectionOf(row: HeadRow): EntryProjection {
  return {
    seq: row.seq,
    publicSeq: row.public_seq,
    lastEntryAt: row.last_entry_at,
    awaitingReplySince: row.awaiting_reply_since,
    agentMessageAt: row.agent_message_at,
    visitorMessageAt: row.visitor_message_at,
    preview: row.preview,
  };
}

export function projectionColumns(projection: EntryProjection) {
  return {
    seq: projection.seq,
    public_seq: projection.publicSeq,
    last_entry_at: projection.lastEntryAt,
    awaiting_reply_since: projection.awaitingReplySince,
    agent_message_at: projection.agentMessageAt,
    visitor_message_at: projection.visitorMessageAt,
    preview: projection.preview,
  };
}

export function recordFrom(row: RecordRow): ConversationRecord {
  return {
    conversation: conversationFrom(row),
    ...projectionOf(row),
    dueAt: row.due_at,
    marks: { visitor: row.visitor_mark, agent: row.agent_mark },
    contact: contactFrom({
      id: row.contact_id,
      name: row.contact_name,
      locale: row.contact_locale,
      created_at: row.contact_created_at,
      conversations: row.contact_conversations,
      vip: row.contact_vip,
      external_id: row.contact_external_id,
      email: row.contact_email,
      phone: row.contact_phone,
      attributes: row.contact_attributes,
      verified_at: row.contact_verified_at,
      told: row.contact_told,
    }),
    page: row.page === null ? null : (JSON.parse(row.page) as VisitorPage),
  };
}
