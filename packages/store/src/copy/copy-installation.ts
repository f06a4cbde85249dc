import type { Clock, Ids } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { nameOfAddress, parseAddress } from './address.ts';
import { beginMove } from './begin-move.ts';
import { comparePlaces } from './compare-places.ts';
import { copyTables } from './copy-tables.ts';
import { MOVED_FROM, UNFINISHED_MOVE } from './notes.ts';
import { openSource, openTarget } from './open-places.ts';
import type { Place } from './place.ts';
import { tablesToMove, type Table } from './tables.ts';

export interface CopyProgress {
  readonly phase: 'copying' | 'comparing';
  readonly table: string;
  /** From 0 to 1, over both phases; begins above 0 when a move goes on. */
  readonly share: number;
}

export interface CopyReport {
  /** Rows of all tables. */
  readonly rows: number;
  readonly tables: number;
  /** The move was finished before; nothing was done. */
  readonly wasFinished: boolean;
}

export interface CopyOptions {
  /** `sqlite:<path>` or `postgres://…`. */
  readonly from: string;
  readonly to: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Called after every batch. What it throws ends the move, which can be continued. */
  readonly onProgress?: (progress: CopyProgress) => void;
}

/**
 * Moves an installation to another database, of the same engine or another: everything but what servers say of themselves and what
 * they make anew. Memory is bounded. Ended at any point, it goes on where it was when called again. At the end both are compared;
 * then the life of the data goes on in the target (the epoch is kept, so that clients go on), and the source begins
 * another one should it ever be opened again.
 *
 * @throws DeskbellError `invalid` for addresses that are none, `not_found` without a source, `conflict` when one of both is in use, the
 *   target has other data, the schema of the source is older, or both differ in the end; `unsupported_version` when one of both is from a
 *   newer version; `unavailable` when a database fails
 */
export async function copyInstallation({ from, to, ...help }: CopyOptions): Promise<CopyReport> {
  const [source, target] = [parseAddress(from, 'from'), parseAddress(to, 'to')];
  if (nameOfAddress(source) === nameOfAddress(target)) {
    throw new DeskbellError('invalid', 'unable to move: both addresses are the same', {
      details: { path: 'to' },
    });
  }
  const here = await openSource(source);
  try {
    const there = await openTarget(target, help);
    try {
      return await move(here, there, help);
    } finally {
      await there.close();
    }
  } finally {
    await here.close();
  }
}

async function move(
  from: Place,
  to: Place,
  { ids, onProgress }: Pick<CopyOptions, 'ids' | 'onProgress'>,
): Promise<CopyReport> {
  const tables = tablesToMove();
  const note = await beginMove(from, to, tables, ids);
  let rows = 0;
  for (const table of tables) rows += await from.count(table);
  if (note === 'finished') return { rows, tables: tables.length, wasFinished: true };

  // Every row is copied, read here and read there.
  const all = 3 * rows;
  let done = note.rows;
  const teller = (phase: CopyProgress['phase']) => (table: Table, count: number) => {
    done += count;
    onProgress?.({ phase, table: table.name, share: Math.min(1, done / all) });
  };
  await copyTables(from, to, tables, note, teller('copying'));
  await comparePlaces(from, to, tables, teller('comparing'));
  // In this order: ended in between, nobody has this life, and the next call goes on here.
  await from.giveUpLife();
  await to.takeOverLife(note.epoch, { [UNFINISHED_MOVE]: null, [MOVED_FROM]: note.from });
  return { rows, tables: tables.length, wasFinished: false };
}
