import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { AlertsTable } from '../schema/alerts-table.ts';

type Added = Pick<AlertsTable, 'site_id' | 'id' | 'kind' | 'conversation_id' | 'queue_id' | 'at'>;
type Acknowledged = { site_id: string; id: string; by_id: string; by_name: string; at: number };

export const alertQueries = (db: Builder) => ({
  addAlert: query<Added>()((p) =>
    db
      .insertInto('alerts')
      .values({
        site_id: p.site_id,
        id: p.id,
        kind: p.kind,
        conversation_id: p.conversation_id,
        queue_id: p.queue_id,
        at: p.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  /** Once: who was first has it. */
  acknowledgeAlert: query<Acknowledged>()((p) =>
    db
      .updateTable('alerts')
      .set({ by_id: p.by_id, by_name: p.by_name, acknowledged_at: p.at })
      .where('site_id', '=', p.site_id)
      .where('id', '=', p.id)
      .where('acknowledged_at', 'is', null),
  ),
  listAlerts: query<{ siteId: string; limit: number }>()((p) =>
    db
      .selectFrom('alerts')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(p.limit),
  ),
  pruneAlerts: query<{ siteId: string; before: number }>()((p) =>
    db.deleteFrom('alerts').where('site_id', '=', p.siteId).where('at', '<', p.before),
  ),
  eraseAlerts: query<{ conversationId: string }>()((p) =>
    db.deleteFrom('alerts').where('conversation_id', '=', p.conversationId),
  ),
});
