/** Views of the inbox that agents keep. */
export interface SavedViewsTable {
  id: string;
  site_id: string;
  agent_id: string;
  /** 1: seen by everybody on the site. */
  shared: number;
  /** JSON: name, view, filter, order and days. */
  document: string;
  created_at: number;
  updated_at: number;
}
