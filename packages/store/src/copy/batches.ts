import type { Place, Row } from './place.ts';
import type { Table } from './tables.ts';

/** Rows differ much in size; batches should not. In characters. */
const WANTED_SIZE = 1_000_000;
const FEWEST = 8;
const MOST = 5_000;
const FIRST = 64;

/** A table from a key on, in batches of bounded size. */
export async function* batches(place: Place, table: Table, from: Row | null): AsyncGenerator<readonly Row[]> {
  let after = from;
  let limit = FIRST;
  for (;;) {
    const rows = await place.read(table, after, limit);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    after = keyOf(table, last);
    // At most doubled, as the next rows may be much larger than these.
    const fitting = Math.floor((rows.length * WANTED_SIZE) / Math.max(1, sizeOf(rows)));
    limit = Math.max(FEWEST, Math.min(fitting, limit * 2, MOST));
  }
}

/** The key of a row. */
export function keyOf(table: Table, row: Row): Row {
  return table.key.map((column) => row[table.columns.indexOf(column)] ?? null);
}

function sizeOf(rows: readonly Row[]): number {
  let size = 0;
  for (const row of rows) for (const value of row) size += typeof value === 'string' ? value.length + 8 : 8;
  return size;
}
