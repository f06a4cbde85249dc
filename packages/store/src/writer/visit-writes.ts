import { KEPT_PAGES } from '@deskbell/core';
import type { VisitTables } from '../schema/visit-tables.ts';
import { all, run, type Steps } from './steps.ts';

/** Notes where a visitor is, unless they were there already, and forgets where they were long ago. */
export function* addPageView(row: VisitTables['page_views']): Steps<void> {
  const { site_id: siteId, visitor_id: visitorId } = row;
  const kept = yield* all('lastPageViews', { siteId, visitorId, limit: KEPT_PAGES + 10 });
  if (kept[0]?.url === row.url) return;
  yield* run('addPageView', row);
  for (const { id } of kept.slice(KEPT_PAGES - 1)) yield* run('forgetPageView', { siteId, visitorId, id });
}

/** How many rows of each table are gone. */
export function* eraseVisit(visitor: {
  siteId: string;
  visitorId: string;
}): Steps<{ readonly pageViews: number; readonly devices: number }> {
  return {
    pageViews: yield* run('erasePageViews', visitor),
    devices: yield* run('eraseVisitorDevice', visitor),
  };
}
