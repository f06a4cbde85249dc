import type { ConfigurationsTable } from '../schema/database.ts';
import type { Statements } from '../sqlite/statements.ts';

/** Saved unless it was made from another version than the one in force; tells which that was. */
export function saveConfiguration(db: Statements, row: ConfigurationsTable) {
  const inForce = db.get('configurationVersion', { siteId: row.site_id })?.version ?? 0;
  const saved = inForce === row.version - 1;
  if (saved) db.run('insertConfiguration', row);
  return { saved, inForce };
}
