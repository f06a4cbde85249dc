/** What agents have begun to write and not sent: one text to the visitor and one to colleagues in each conversation. */
export interface DraftsTable {
  agent_id: string;
  conversation_id: string;
  kind: 'reply' | 'note';
  site_id: string;
  text: string;
  /** When it was stored; each change has a later one. */
  at: number;
  /** What was written meanwhile on another device; `null` when nothing was. */
  other_text: string | null;
  other_at: number | null;
}
