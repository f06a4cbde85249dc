import { batches, keyOf } from './batches.ts';
import type { MoveNote } from './move-note.ts';
import { UNFINISHED_MOVE } from './notes.ts';
import type { Notes, Place } from './place.ts';
import type { Table } from './tables.ts';

/** Copies what is not there yet, noting with each batch how far it has come. */
export async function copyTables(
  from: Place,
  to: Place,
  tables: readonly Table[],
  begun: MoveNote,
  tell: (table: Table, rows: number) => void,
): Promise<void> {
  let { after, rows: moved } = begun;
  const notesOf = (note: MoveNote): Notes => ({ [UNFINISHED_MOVE]: JSON.stringify(note) });
  for (const table of begun.table === null ? [] : tablesFrom(tables, begun.table)) {
    for await (const rows of batches(from, table, after)) {
      const last = rows.at(-1);
      if (!last) continue;
      after = keyOf(table, last);
      moved += rows.length;
      await to.write(notesOf({ ...begun, table: table.name, after, rows: moved }), table, rows);
      tell(table, rows.length);
    }
    after = null;
    const next = tables[tables.indexOf(table) + 1]?.name ?? null;
    await to.write(notesOf({ ...begun, table: next, after, rows: moved }));
  }
}

function tablesFrom(tables: readonly Table[], name: string): readonly Table[] {
  return tables.slice(tables.findIndex((table) => table.name === name));
}
