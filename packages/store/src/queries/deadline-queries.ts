import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { DeadlinesTable } from '../schema/database.ts';

export const deadlineQueries = (db: Builder) => ({
  schedule: query<DeadlinesTable>()((p) =>
    db
      .insertInto('deadlines')
      .values({ key: p.key, kind: p.kind, subject: p.subject, at: p.at, payload: p.payload })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ kind: p.kind, subject: p.subject, at: p.at, payload: p.payload }),
      ),
  ),
  cancelDeadline: query<{ key: string }>()((p) => db.deleteFrom('deadlines').where('key', '=', p.key)),
  dueDeadlines: query<{ now: number; limit: number }>()((p) =>
    db
      .selectFrom('deadlines')
      .selectAll()
      .where('at', '<=', p.now)
      .orderBy('at')
      .orderBy('key')
      .limit(p.limit),
  ),
  completeDeadline: query<{ key: string; at: number }>()((p) =>
    db.deleteFrom('deadlines').where('key', '=', p.key).where('at', '=', p.at),
  ),
  nextDeadline: query<object>()(() =>
    db.selectFrom('deadlines').selectAll().orderBy('at').orderBy('key').limit(1),
  ),
});
