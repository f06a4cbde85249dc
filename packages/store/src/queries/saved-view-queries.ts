import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { SavedViewsTable } from '../schema/saved-views-table.ts';

export const savedViewQueries = (db: Builder) => ({
  insertSavedView: query<SavedViewsTable>()((p) =>
    db.insertInto('saved_views').values({
      id: p.id,
      site_id: p.site_id,
      agent_id: p.agent_id,
      shared: p.shared,
      document: p.document,
      created_at: p.created_at,
      updated_at: p.updated_at,
    }),
  ),
  findSavedView: query<{ id: string }>()((p) =>
    db.selectFrom('saved_views').selectAll().where('id', '=', p.id),
  ),
  listSharedViews: query<{ siteId: string }>()((p) =>
    db.selectFrom('saved_views').selectAll().where('site_id', '=', p.siteId).where('shared', '=', 1),
  ),
  listOwnViews: query<{ siteId: string; agentId: string }>()((p) =>
    db
      .selectFrom('saved_views')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('shared', '=', 0)
      .where('agent_id', '=', p.agentId),
  ),
  changeSavedView: query<Pick<SavedViewsTable, 'id' | 'shared' | 'document' | 'updated_at'>>()((p) =>
    db
      .updateTable('saved_views')
      .set({ shared: p.shared, document: p.document, updated_at: p.updated_at })
      .where('id', '=', p.id),
  ),
  deleteSavedView: query<{ id: string }>()((p) => db.deleteFrom('saved_views').where('id', '=', p.id)),
});
