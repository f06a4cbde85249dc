import type { Ids } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { readMoveNote, type MoveNote } from './move-note.ts';
import { MOVED_FROM, UNFINISHED_MOVE } from './notes.ts';
import type { Place } from './place.ts';
import type { Table } from './tables.ts';

/**
 * Where a move stands: at its beginning, somewhere in between, or `finished`. Throws `conflict` when the target has data that are not
 * from this move.
 */
export async function beginMove(
  from: Place,
  to: Place,
  tables: readonly Table[],
  ids: Ids,
): Promise<MoveNote | 'finished'> {
  const epoch = (await from.getNote('epoch')) ?? '';
  const text = await to.getNote(UNFINISHED_MOVE);
  if (text !== undefined) {
    const note = readMoveNote(text);
    if (note.from === epoch) return note;
    throw new DeskbellError(
      'conflict',
      `unable to move: another installation is half moved to ${to.name}; finish that move, or empty it first`,
    );
  }
  if ((await to.getNote(MOVED_FROM)) === epoch) return 'finished';
  for (const table of tables) {
    if ((await to.count(table)) === 0) continue;
    throw new DeskbellError(
      'conflict',
      `unable to move: there are data in ${to.name} already (${table.name}); give an empty database or the path of a new file`,
      { details: { table: table.name } },
    );
  }
  // A backup that nobody has opened yet would have begun a new life where it is, and does so where it goes.
  const isCopy = epoch === '' || (await from.isCopy());
  const first = tables[0]?.name ?? null;
  const note: MoveNote = {
    from: epoch,
    epoch: isCopy ? ids.next() : epoch,
    table: first,
    after: null,
    rows: 0,
  };
  await to.write({ [UNFINISHED_MOVE]: JSON.stringify(note) });
  return note;
}
