import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { FlowVersionsTable, FlowsTable } from '../schema/database.ts';

/** No site has more. */
const MOST_FLOWS = 200;

export const flowQueries = (db: Builder) => {
  const one = (p: { siteId: string; flowId: string }) =>
    db.selectFrom('flows').selectAll().where('site_id', '=', p.siteId).where('flow_id', '=', p.flowId);
  const versions = (p: { siteId: string; flowId: string }) =>
    db
      .selectFrom('flow_versions')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where('flow_id', '=', p.flowId);
  return {
    findFlow: query<{ siteId: string; flowId: string }>()((p) => one(p)),
    listFlows: query<{ siteId: string }>()((p) =>
      db.selectFrom('flows').selectAll().where('site_id', '=', p.siteId).orderBy('flow_id').limit(MOST_FLOWS),
    ),
    countFlows: query<{ siteId: string }>()((p) =>
      db
        .selectFrom('flows')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('site_id', '=', p.siteId),
    ),
    publishedFlows: query<object>()(() =>
      db
        .selectFrom('flows')
        .select(['site_id', 'flow_id', 'published_version'])
        .where('published_version', 'is not', null)
        .orderBy('site_id')
        .orderBy('flow_id'),
    ),
    flowVersion: query<{ siteId: string; flowId: string; version: number }>()((p) =>
      versions(p).where('version', '=', p.version),
    ),
    flowHistory: query<{ siteId: string; flowId: string; before: number; limit: number }>()((p) =>
      versions(p).where('version', '<', p.before).orderBy('version', 'desc').limit(p.limit),
    ),
    insertFlow: query<FlowsTable>()((p) =>
      db.insertInto('flows').values({
        site_id: p.site_id,
        flow_id: p.flow_id,
        revision: p.revision,
        draft: p.draft,
        published_version: p.published_version,
        latest_version: p.latest_version,
        changed_at: p.changed_at,
        by_kind: p.by_kind,
        by_name: p.by_name,
      }),
    ),
    changeFlow: query<FlowsTable>()((p) =>
      db
        .updateTable('flows')
        .set({
          revision: p.revision,
          draft: p.draft,
          published_version: p.published_version,
          latest_version: p.latest_version,
          changed_at: p.changed_at,
          by_kind: p.by_kind,
          by_name: p.by_name,
        })
        .where('site_id', '=', p.site_id)
        .where('flow_id', '=', p.flow_id),
    ),
    deleteFlow: query<{ siteId: string; flowId: string }>()((p) =>
      db.deleteFrom('flows').where('site_id', '=', p.siteId).where('flow_id', '=', p.flowId),
    ),
    insertFlowVersion: query<FlowVersionsTable>()((p) =>
      db.insertInto('flow_versions').values({
        site_id: p.site_id,
        flow_id: p.flow_id,
        version: p.version,
        document: p.document,
        at: p.at,
        by_kind: p.by_kind,
        by_name: p.by_name,
      }),
    ),
  };
};
