import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { AssistantsTable, MentionsTable } from '../schema/composing-tables.ts';

export const composingQueries = (db: Builder) => ({
  addMention: query<MentionsTable>()((p) =>
    db
      .insertInto('mentions')
      .values({
        agent_id: p.agent_id,
        conversation_id: p.conversation_id,
        entry_id: p.entry_id,
        by_id: p.by_id,
        by_name: p.by_name,
        at: p.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  listMentions: query<{ agentId: string; limit: number }>()((p) =>
    db
      .selectFrom('mentions')
      .selectAll()
      .where('agent_id', '=', p.agentId)
      .orderBy('at', 'desc')
      .orderBy('entry_id')
      .limit(p.limit),
  ),
  readMentions: query<{ agentId: string; conversationId: string }>()((p) =>
    db
      .deleteFrom('mentions')
      .where('agent_id', '=', p.agentId)
      .where('conversation_id', '=', p.conversationId),
  ),
  eraseMentions: query<{ conversationId: string }>()((p) =>
    db.deleteFrom('mentions').where('conversation_id', '=', p.conversationId),
  ),
  saveAssistant: query<AssistantsTable>()((p) =>
    db
      .insertInto('assistants')
      .values({
        site_id: p.site_id,
        task: p.task,
        api: p.api,
        url: p.url,
        model: p.model,
        key: p.key,
        enabled: p.enabled,
        updated_at: p.updated_at,
      })
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'task']).doUpdateSet((eb) => ({
          api: eb.ref('excluded.api'),
          url: eb.ref('excluded.url'),
          model: eb.ref('excluded.model'),
          key: eb.ref('excluded.key'),
          enabled: eb.ref('excluded.enabled'),
          updated_at: eb.ref('excluded.updated_at'),
        })),
      ),
  ),
  listAssistants: query<{ siteId: string }>()((p) =>
    db.selectFrom('assistants').selectAll().where('site_id', '=', p.siteId).orderBy('task'),
  ),
  deleteAssistant: query<{ siteId: string; task: AssistantsTable['task'] }>()((p) =>
    db.deleteFrom('assistants').where('site_id', '=', p.siteId).where('task', '=', p.task),
  ),
});
