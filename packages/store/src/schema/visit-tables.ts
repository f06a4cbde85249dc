import type { VisitorDevice } from '@deskbell/protocol';

/** The last pages of visitors. */
export interface PageViewsTable {
  site_id: string;
  visitor_id: string;
  /** Rises with the time. */
  id: string;
  at: number;
  url: string;
  title: string;
}

/** What visitors look at the page with. */
export interface VisitorDevicesTable {
  site_id: string;
  visitor_id: string;
  kind: VisitorDevice['kind'];
  browser: string | null;
  system: string | null;
}

export interface VisitTables {
  page_views: PageViewsTable;
  visitor_devices: VisitorDevicesTable;
}
