import type { Alert } from '@deskbell/protocol';

/** What supervisors were alerted to lately, and who has seen to it. */
export interface AlertsTable {
  site_id: string;
  id: string;
  kind: Alert['kind'];
  conversation_id: string | null;
  queue_id: string | null;
  at: number;
  by_id: string | null;
  by_name: string | null;
  acknowledged_at: number | null;
}
