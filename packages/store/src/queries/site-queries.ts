import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { SitesTable } from '../schema/database.ts';

export const siteQueries = (db: Builder) => ({
  insertSite: query<SitesTable>()((p) =>
    db
      .insertInto('sites')
      .values({ id: p.id, name: p.name, origins: p.origins, created_at: p.created_at })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  findSite: query<{ id: string }>()((p) => db.selectFrom('sites').selectAll().where('id', '=', p.id)),
  listSites: query<object>()(() => db.selectFrom('sites').selectAll().orderBy('created_at').orderBy('id')),
  renameSite: query<{ id: string; name: string }>()((p) =>
    db.updateTable('sites').set({ name: p.name }).where('id', '=', p.id),
  ),
  setOrigins: query<{ id: string; origins: string }>()((p) =>
    db.updateTable('sites').set({ origins: p.origins }).where('id', '=', p.id),
  ),
});
