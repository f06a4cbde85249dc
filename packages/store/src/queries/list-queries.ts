import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';

/** Where a page begins, and what else must be so of its conversations: an empty word stands for "whatever". */
export interface ConversationLine {
  siteId: string;
  from: number;
  at: number;
  id: string;
  limit: number;
  status: string;
  agentId: string;
  queueId: string;
}

/**
 * Conversations in the order of their beginnings, newest first: one query for each index by which they can be found. What an index
 * does not know is looked at in the rows that it has found.
 */
export const listQueries = (db: Builder) => {
  const lines = (p: ConversationLine) =>
    db
      .selectFrom('conversations as c')
      .select(['c.id', 'c.started_at'])
      .where('c.site_id', '=', p.siteId)
      .where('c.started_at', '>=', p.from)
      .where((eb) => eb(eb.refTuple('c.started_at', 'c.id'), '<', eb.tuple(p.at, p.id)))
      .orderBy('c.started_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(p.limit);
  const orAny = (column: string, value: string) =>
    sql<boolean>`(${value} = '' or ${sql.ref(column)} = ${value})`;
  return {
    listByStart: query<ConversationLine>()(lines),
    listByContact: query<ConversationLine & { contactId: string }>()((p) =>
      lines(p)
        .where('c.contact_id', '=', p.contactId)
        .where(orAny('c.status', p.status))
        .where(orAny('c.agent_id', p.agentId))
        .where(orAny('c.queue_id', p.queueId)),
    ),
    listByTag: query<ConversationLine & { tagId: string; contactId: string }>()((p) =>
      db
        .selectFrom('conversation_tags as t')
        .innerJoin('conversations as c', 'c.id', 't.conversation_id')
        .select(['c.id', 'c.started_at'])
        .where('t.tag_id', '=', p.tagId)
        .where('t.started_at', '>=', p.from)
        .where((eb) => eb(eb.refTuple('t.started_at', 't.conversation_id'), '<', eb.tuple(p.at, p.id)))
        .where('c.site_id', '=', p.siteId)
        .where(orAny('c.contact_id', p.contactId))
        .where(orAny('c.status', p.status))
        .where(orAny('c.agent_id', p.agentId))
        .where(orAny('c.queue_id', p.queueId))
        .orderBy('t.started_at', 'desc')
        .orderBy('t.conversation_id', 'desc')
        .limit(p.limit),
    ),
    listByAgent: query<ConversationLine>()((p) =>
      lines(p)
        .where('c.agent_id', '=', p.agentId)
        .where(orAny('c.status', p.status))
        .where(orAny('c.queue_id', p.queueId)),
    ),
    listByQueue: query<ConversationLine>()((p) =>
      lines(p).where('c.queue_id', '=', p.queueId).where(orAny('c.status', p.status)),
    ),
    saidOfAgent: query<{ siteId: string; agentId: string; from: number; limit: number }>()((p) =>
      db
        .selectFrom('conversations as c')
        .innerJoin('entries as e', 'e.conversation_id', 'c.id')
        .selectAll('e')
        .where('c.site_id', '=', p.siteId)
        .where('c.agent_id', '=', p.agentId)
        .where('c.started_at', '>=', p.from)
        .where('e.type', 'in', [sql.lit('feedback' as const), sql.lit('score' as const)])
        .orderBy('e.at', 'desc')
        .orderBy('e.seq', 'desc')
        .limit(p.limit),
    ),
    listByStatus: query<ConversationLine>()((p) => lines(p).where('c.status', '=', p.status as 'queued')),
  };
};
