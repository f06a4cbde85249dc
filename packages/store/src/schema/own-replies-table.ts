/** Canned replies of single agents. */
export interface OwnRepliesTable {
  id: string;
  site_id: string;
  agent_id: string;
  shortcut: string;
  title: string;
  text: string;
  created_at: number;
  updated_at: number;
}
