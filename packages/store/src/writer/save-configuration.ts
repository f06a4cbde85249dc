import type { ConfigurationsTable } from '../schema/database.ts';
import { get, run, type Steps } from './steps.ts';

/** Saved unless it was made from another version than the one in force; tells which that was. */
export function* saveConfiguration(
  row: ConfigurationsTable,
): Steps<{ readonly saved: boolean; readonly inForce: number }> {
  const inForce = (yield* get('configurationVersion', { siteId: row.site_id }))?.version ?? 0;
  const saved = inForce === row.version - 1;
  if (saved) yield* run('insertConfiguration', row);
  return { saved, inForce };
}
