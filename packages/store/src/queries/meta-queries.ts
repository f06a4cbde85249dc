import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';

export const metaQueries = (db: Builder) => ({
  getMeta: query<{ key: string }>()((p) => db.selectFrom('meta').select('value').where('key', '=', p.key)),
  setMeta: query<{ key: string; value: string }>()((p) =>
    db
      .insertInto('meta')
      .values({ key: p.key, value: p.value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
  ),
  deleteMeta: query<{ key: string }>()((p) => db.deleteFrom('meta').where('key', '=', p.key)),
});
