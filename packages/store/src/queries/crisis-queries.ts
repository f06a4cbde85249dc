import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { CrisesTable, CrisisRepliesTable } from '../schema/database.ts';

export const crisisQueries = (db: Builder) => {
  const current = db.selectFrom('crises').selectAll().where('ended_at', 'is', null);
  return {
    currentCrisis: query<{ siteId: string }>()((p) => current.where('site_id', '=', p.siteId)),
    listCurrentCrises: query<object>()(() => current.orderBy('site_id')),
    findCrisis: query<{ id: string }>()((p) => db.selectFrom('crises').selectAll().where('id', '=', p.id)),
    insertCrisis: query<CrisesTable>()((p) =>
      db.insertInto('crises').values({
        id: p.id,
        site_id: p.site_id,
        started_at: p.started_at,
        started_by_id: p.started_by_id,
        started_by_name: p.started_by_name,
        ended_at: p.ended_at,
      }),
    ),
    endCrisis: query<{ id: string; at: number }>()((p) =>
      db.updateTable('crises').set({ ended_at: p.at }).where('id', '=', p.id).where('ended_at', 'is', null),
    ),
    findCrisisReply: query<{ id: string }>()((p) =>
      db.selectFrom('crisis_replies').selectAll().where('id', '=', p.id),
    ),
    insertCrisisReply: query<CrisisRepliesTable>()((p) =>
      db.insertInto('crisis_replies').values({
        id: p.id,
        crisis_id: p.crisis_id,
        author_id: p.author_id,
        author_name: p.author_name,
        text: p.text,
        at: p.at,
      }),
    ),
  };
};
