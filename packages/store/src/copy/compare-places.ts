import { DeskbellError } from '@deskbell/protocol/plain';
import { batches } from './batches.ts';
import { Fingerprint } from './fingerprint.ts';
import type { Place } from './place.ts';
import type { Table } from './tables.ts';

/** Reads both places whole. Throws `conflict`, with the tables that differ. */
export async function comparePlaces(
  from: Place,
  to: Place,
  tables: readonly Table[],
  tell: (table: Table, rows: number) => void,
): Promise<void> {
  const different: string[] = [];
  for (const table of tables) {
    const [here, there] = await Promise.all(
      [from, to].map((place) => fingerprintOf(place, table, (rows) => tell(table, rows))),
    );
    if (here !== there) different.push(table.name);
  }
  if (different.length === 0) return;
  throw new DeskbellError(
    'conflict',
    `unable to finish the move: ${different.join(', ')} in ${to.name} differ from those in ${from.name}, which was probably used meanwhile; nothing was changed there: empty the target and move again`,
    { details: { tables: different.join(',') } },
  );
}

async function fingerprintOf(place: Place, table: Table, tell: (rows: number) => void): Promise<string> {
  const fingerprint = new Fingerprint();
  for await (const rows of batches(place, table, null)) {
    for (const row of rows) fingerprint.add(row);
    tell(rows.length);
  }
  return fingerprint.toString();
}
