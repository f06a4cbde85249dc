import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { PresenceChangesTable } from '../schema/database.ts';

export const presenceQueries = (db: Builder) => ({
  insertPresenceChange: query<PresenceChangesTable>()((p) =>
    db
      .insertInto('presence_changes')
      .values({ agent_id: p.agent_id, at: p.at, working: p.working, capacity: p.capacity })
      // Of two at one moment the first has lasted no time.
      .onConflict((conflict) =>
        conflict.columns(['agent_id', 'at']).doUpdateSet({ working: p.working, capacity: p.capacity }),
      ),
  ),
  presenceChanges: query<{ from: number; to: number }>()((p) =>
    db
      .selectFrom('presence_changes')
      .selectAll()
      .where('at', '>=', p.from)
      .where('at', '<', p.to)
      .orderBy('at')
      .orderBy('agent_id'),
  ),
  presenceBefore: query<{ from: number }>()((p) =>
    db
      .selectFrom('agents as a')
      // In this order: agents are few, their changes many.
      .crossJoin('presence_changes as c')
      .selectAll('c')
      .whereRef('c.agent_id', '=', 'a.id')
      .where('c.at', '=', (eb) =>
        eb
          .selectFrom('presence_changes as e')
          .select(({ fn }) => fn.max('e.at').as('at'))
          .whereRef('e.agent_id', '=', 'a.id')
          .where('e.at', '<', p.from),
      )
      .orderBy('c.at')
      .orderBy('c.agent_id'),
  ),
});
