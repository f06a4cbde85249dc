import {
  assertNever,
  type Conversation,
  type ConversationRecord,
  type EntryProjection,
} from '@deskbell/core';
import type { VisitorPage } from '@deskbell/protocol';
import type { ConversationsTable } from '../schema/database.ts';

/** A conversation joined with its contact. */
export interface RecordRow extends ConversationsTable {
  contact_name: string | null;
  contact_locale: string | null;
  contact_created_at: number;
  contact_conversations: number;
}

/** What an append must know of a conversation. */
export type HeadRow = Pick<
  ConversationsTable,
  | 'id'
  | 'site_id'
  | 'visitor_id'
  | 'version'
  | 'status'
  | 'seq'
  | 'public_seq'
  | 'last_entry_at'
  | 'awaiting_reply_since'
  | 'preview'
  | 'visitor_mark'
  | 'agent_mark'
>;

export type StateColumns = Pick<
  ConversationsTable,
  'version' | 'status' | 'agent_id' | 'agent_name' | 'waiting_since' | 'preferred_agent_id' | 'ended_at'
>;

export function stateColumns(conversation: Conversation): StateColumns {
  const { version, status } = conversation;
  const columns: StateColumns = {
    version,
    status,
    agent_id: null,
    agent_name: null,
    waiting_since: null,
    preferred_agent_id: null,
    ended_at: null,
  };
  switch (conversation.status) {
    case 'queued':
      return {
        ...columns,
        waiting_since: conversation.waitingSince,
        preferred_agent_id: conversation.preferredAgentId,
      };
    case 'active':
      return {
        ...columns,
        agent_id: conversation.agent.id,
        agent_name: conversation.agent.name,
        waiting_since: conversation.waitingSince,
      };
    case 'resolved':
    case 'closed':
      return {
        ...columns,
        agent_id: conversation.agent?.id ?? null,
        agent_name: conversation.agent?.name ?? null,
        ended_at: conversation.status === 'resolved' ? conversation.resolvedAt : conversation.closedAt,
      };
    default:
      return assertNever(conversation);
  }
}

export function projectionOf(row: HeadRow): EntryProjection {
  return {
    seq: row.seq,
    publicSeq: row.public_seq,
    lastEntryAt: row.last_entry_at,
    awaitingReplySince: row.awaiting_reply_since,
    preview: row.preview,
  };
}

export function projectionColumns(projection: EntryProjection) {
  return {
    seq: projection.seq,
    public_seq: projection.publicSeq,
    last_entry_at: projection.lastEntryAt,
    awaiting_reply_since: projection.awaitingReplySince,
    preview: projection.preview,
  };
}

export function recordFrom(row: RecordRow): ConversationRecord {
  return {
    conversation: conversationFrom(row),
    ...projectionOf(row),
    marks: { visitor: row.visitor_mark, agent: row.agent_mark },
    contact: {
      id: row.contact_id,
      name: row.contact_name,
      locale: row.contact_locale,
      createdAt: row.contact_created_at,
      conversations: row.contact_conversations,
    },
    page: row.page === null ? null : (JSON.parse(row.page) as VisitorPage),
  };
}

function conversationFrom(row: ConversationsTable): Conversation {
  const base = {
    id: row.id,
    siteId: row.site_id,
    contactId: row.contact_id,
    visitorId: row.visitor_id,
    startedAt: row.started_at,
    version: row.version,
  };
  const agent = row.agent_id === null ? null : { id: row.agent_id, name: row.agent_name ?? '' };
  switch (row.status) {
    case 'queued':
      return {
        ...base,
        status: 'queued',
        waitingSince: row.waiting_since ?? row.started_at,
        preferredAgentId: row.preferred_agent_id,
      };
    case 'active':
      if (!agent) throw new TypeError(`the active conversation ${row.id} has no agent`);
      return { ...base, status: 'active', agent, waitingSince: row.waiting_since ?? row.started_at };
    case 'resolved':
      return { ...base, status: 'resolved', resolvedAt: row.ended_at ?? row.last_entry_at, agent };
    case 'closed':
      return { ...base, status: 'closed', closedAt: row.ended_at ?? row.last_entry_at, agent };
    default:
      return assertNever(row.status);
  }
}
