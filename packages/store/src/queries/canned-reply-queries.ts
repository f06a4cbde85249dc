import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { CannedRepliesTable } from '../schema/integration-tables.ts';

export const cannedReplyQueries = (db: Builder) => ({
  insertCannedReply: query<CannedRepliesTable>()((p) =>
    db.insertInto('canned_replies').values({
      id: p.id,
      site_id: p.site_id,
      team: p.team,
      shortcut: p.shortcut,
      title: p.title,
      language: p.language,
      text: p.text,
      created_at: p.created_at,
      updated_at: p.updated_at,
    }),
  ),
  findCannedReply: query<{ id: string }>()((p) =>
    db.selectFrom('canned_replies').selectAll().where('id', '=', p.id),
  ),
  cannedRepliesNamed: query<{ siteId: string; shortcut: string }>()((p) =>
    db
      .selectFrom('canned_replies')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('shortcut', '=', p.shortcut),
  ),
  listCannedReplies: query<{ siteId: string; after: string; afterId: string; limit: number }>()((p) =>
    db
      .selectFrom('canned_replies')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where((eb) => eb(eb.refTuple('shortcut', 'id'), '>', eb.tuple(p.after, p.afterId)))
      .orderBy('shortcut')
      .orderBy('id')
      .limit(p.limit),
  ),
  changeCannedReply: query<CannedRepliesTable>()((p) =>
    db
      .updateTable('canned_replies')
      .set({
        team: p.team,
        shortcut: p.shortcut,
        title: p.title,
        language: p.language,
        text: p.text,
        updated_at: p.updated_at,
      })
      .where('id', '=', p.id),
  ),
  deleteCannedReply: query<{ id: string }>()((p) => db.deleteFrom('canned_replies').where('id', '=', p.id)),
});
