import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { OwnRepliesTable } from '../schema/own-replies-table.ts';

export const ownReplyQueries = (db: Builder) => ({
  saveOwnReply: query<OwnRepliesTable>()((p) =>
    db
      .insertInto('own_replies')
      .values({
        id: p.id,
        site_id: p.site_id,
        agent_id: p.agent_id,
        shortcut: p.shortcut,
        title: p.title,
        text: p.text,
        created_at: p.created_at,
        updated_at: p.updated_at,
      })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          shortcut: eb.ref('excluded.shortcut'),
          title: eb.ref('excluded.title'),
          text: eb.ref('excluded.text'),
          updated_at: eb.ref('excluded.updated_at'),
        })),
      ),
  ),
  listOwnReplies: query<{ siteId: string; agentId: string }>()((p) =>
    db
      .selectFrom('own_replies')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('agent_id', '=', p.agentId)
      .orderBy('shortcut'),
  ),
  deleteOwnReply: query<{ id: string; agentId: string }>()((p) =>
    db.deleteFrom('own_replies').where('id', '=', p.id).where('agent_id', '=', p.agentId),
  ),
});
