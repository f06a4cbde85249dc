import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { AuditRecordsTable } from '../schema/database.ts';

export interface AuditQuestion {
  /** Empty: any. */
  readonly action: string;
  readonly actorId: string;
  readonly outcome: string;
  readonly from: number;
  /** The page begins before this record. */
  readonly beforeAt: number;
  readonly beforeId: string;
  readonly limit: number;
}

export const auditQueries = (db: Builder) => {
  const page = (p: AuditQuestion) =>
    db
      .selectFrom('audit_records')
      .selectAll()
      .where('at', '>=', p.from)
      .where('at', '<=', p.beforeAt)
      .where((eb) => eb.or([eb('at', '<', p.beforeAt), eb('id', '<', p.beforeId)]))
      .where((eb) => eb.or([eb(eb.val(p.action), '=', ''), eb('action', '=', p.action)]))
      .where((eb) => eb.or([eb(eb.val(p.actorId), '=', ''), eb('actor_id', '=', p.actorId)]))
      .where((eb) => eb.or([eb(eb.val(p.outcome), '=', ''), eb('outcome', '=', p.outcome as never)]))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(p.limit);
  return {
    insertAuditRecord: query<AuditRecordsTable>()((p) =>
      db.insertInto('audit_records').values({
        id: p.id,
        at: p.at,
        site_id: p.site_id,
        actor_kind: p.actor_kind,
        actor_id: p.actor_id,
        actor_name: p.actor_name,
        action: p.action,
        target: p.target,
        outcome: p.outcome,
        before: p.before,
        after: p.after,
        address: p.address,
      }),
    ),
    listAudit: query<AuditQuestion>()((p) => page(p)),
    listAuditOfSite: query<AuditQuestion & { siteId: string }>()((p) =>
      page(p).where('site_id', '=', p.siteId),
    ),
  };
};
