import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { ConfigurationsTable } from '../schema/database.ts';

export const configurationQueries = (db: Builder) => {
  const of = (siteId: string) =>
    db.selectFrom('configurations').selectAll().where('site_id', '=', siteId).orderBy('version', 'desc');
  return {
    currentConfiguration: query<{ siteId: string }>()((p) => of(p.siteId).limit(1)),
    configurationHistory: query<{ siteId: string; before: number; limit: number }>()((p) =>
      of(p.siteId).where('version', '<', p.before).limit(p.limit),
    ),
    configurationVersion: query<{ siteId: string }>()((p) =>
      db
        .selectFrom('configurations')
        .select(({ fn }) => fn.max<number | null>('version').as('version'))
        .where('site_id', '=', p.siteId),
    ),
    configurationVersions: query<object>()(() =>
      db
        .selectFrom('configurations')
        .select(({ fn }) => ['site_id', fn.max<number>('version').as('version')])
        .groupBy('site_id'),
    ),
    insertConfiguration: query<ConfigurationsTable>()((p) =>
      db.insertInto('configurations').values({
        site_id: p.site_id,
        version: p.version,
        at: p.at,
        by_kind: p.by_kind,
        by_name: p.by_name,
        document: p.document,
      }),
    ),
  };
};
