import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { PageViewsTable, VisitorDevicesTable } from '../schema/visit-tables.ts';

type OfVisitor = Record<'siteId' | 'visitorId', string>;

/** The last pages of visitors, and what they look at them with. */
export const visitQueries = (db: Builder) => ({
  addPageView: query<PageViewsTable>()((p) =>
    db.insertInto('page_views').values({
      site_id: p.site_id,
      visitor_id: p.visitor_id,
      id: p.id,
      at: p.at,
      url: p.url,
      title: p.title,
    }),
  ),
  lastPageViews: query<OfVisitor & { limit: number }>()((p) =>
    db
      .selectFrom('page_views')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('visitor_id', '=', p.visitorId)
      .orderBy('id', 'desc')
      .limit(p.limit),
  ),
  forgetPageView: query<OfVisitor & { id: string }>()((p) =>
    db
      .deleteFrom('page_views')
      .where('site_id', '=', p.siteId)
      .where('visitor_id', '=', p.visitorId)
      .where('id', '=', p.id),
  ),
  erasePageViews: query<OfVisitor>()((p) =>
    db.deleteFrom('page_views').where('site_id', '=', p.siteId).where('visitor_id', '=', p.visitorId),
  ),
  setVisitorDevice: query<VisitorDevicesTable>()((p) =>
    db
      .insertInto('visitor_devices')
      .values({
        site_id: p.site_id,
        visitor_id: p.visitor_id,
        kind: p.kind,
        browser: p.browser,
        system: p.system,
      })
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'visitor_id']).doUpdateSet((eb) => ({
          kind: eb.ref('excluded.kind'),
          browser: eb.ref('excluded.browser'),
          system: eb.ref('excluded.system'),
        })),
      ),
  ),
  findVisitorDevice: query<OfVisitor>()((p) =>
    db
      .selectFrom('visitor_devices')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('visitor_id', '=', p.visitorId),
  ),
  eraseVisitorDevice: query<OfVisitor>()((p) =>
    db.deleteFrom('visitor_devices').where('site_id', '=', p.siteId).where('visitor_id', '=', p.visitorId),
  ),
});
