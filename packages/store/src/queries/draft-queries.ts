import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { DraftsTable } from '../schema/drafts-table.ts';

type Key = Pick<DraftsTable, 'agent_id' | 'conversation_id' | 'kind'>;

export const draftQueries = (db: Builder) => ({
  findDraft: query<Key>()((p) =>
    db
      .selectFrom('drafts')
      .selectAll()
      .where('agent_id', '=', p.agent_id)
      .where('conversation_id', '=', p.conversation_id)
      .where('kind', '=', p.kind),
  ),
  draftsIn: query<{ agentId: string; conversationId: string }>()((p) =>
    db
      .selectFrom('drafts')
      .selectAll()
      .where('agent_id', '=', p.agentId)
      .where('conversation_id', '=', p.conversationId),
  ),
  draftsOf: query<{ agentId: string }>()((p) =>
    db
      .selectFrom('drafts')
      .select(['conversation_id', 'kind', 'site_id', 'at'])
      .where('agent_id', '=', p.agentId)
      .orderBy('at', 'desc'),
  ),
  /** One of all that are beyond so many: the oldest ones first, the newest left out. */
  draftBeyond: query<{ agentId: string; most: number }>()((p) =>
    db
      .selectFrom('drafts')
      .select(['agent_id', 'conversation_id', 'kind'])
      .where('agent_id', '=', p.agentId)
      .orderBy('at', 'desc')
      .limit(1)
      .offset(p.most),
  ),
  draftsOfConversation: query<{ conversationId: string }>()((p) =>
    db.selectFrom('drafts').selectAll().where('conversation_id', '=', p.conversationId),
  ),
  /** Only if there is none, as another node may have kept one meanwhile. */
  insertDraft: query<DraftsTable>()((p) =>
    db
      .insertInto('drafts')
      .values({
        agent_id: p.agent_id,
        conversation_id: p.conversation_id,
        kind: p.kind,
        site_id: p.site_id,
        text: p.text,
        at: p.at,
        other_text: p.other_text,
        other_at: p.other_at,
      })
      .onConflict((conflict) => conflict.columns(['agent_id', 'conversation_id', 'kind']).doNothing()),
  ),
  /** Only if nobody has changed it since, as another node may. */
  changeDraft: query<DraftsTable & { before: number }>()((p) =>
    db
      .updateTable('drafts')
      .set({ site_id: p.site_id, text: p.text, at: p.at, other_text: p.other_text, other_at: p.other_at })
      .where('agent_id', '=', p.agent_id)
      .where('conversation_id', '=', p.conversation_id)
      .where('kind', '=', p.kind)
      .where('at', '=', p.before),
  ),
  /** The same. */
  endDraft: query<Key & { before: number }>()((p) =>
    db
      .deleteFrom('drafts')
      .where('agent_id', '=', p.agent_id)
      .where('conversation_id', '=', p.conversation_id)
      .where('kind', '=', p.kind)
      .where('at', '=', p.before),
  ),
  deleteDraft: query<Key>()((p) =>
    db
      .deleteFrom('drafts')
      .where('agent_id', '=', p.agent_id)
      .where('conversation_id', '=', p.conversation_id)
      .where('kind', '=', p.kind),
  ),
  eraseDrafts: query<{ conversationId: string }>()((p) =>
    db.deleteFrom('drafts').where('conversation_id', '=', p.conversationId),
  ),
  deleteDraftsOf: query<{ agentId: string }>()((p) =>
    db.deleteFrom('drafts').where('agent_id', '=', p.agentId),
  ),
  deleteDraftsOn: query<{ agentId: string; siteId: string }>()((p) =>
    db.deleteFrom('drafts').where('agent_id', '=', p.agentId).where('site_id', '=', p.siteId),
  ),
  pruneDrafts: query<{ before: number }>()((p) => db.deleteFrom('drafts').where('at', '<', p.before)),
});
