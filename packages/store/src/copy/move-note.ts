import type { Row } from './place.ts';

/** How far a move has come, kept in the target and changed together with the rows. */
export interface MoveNote {
  /** Which life of the data is moved: the epoch of the source. */
  readonly from: string;
  /** The epoch that the target is to have. */
  readonly epoch: string;
  /** What is being copied; all tables before it are there. `null`: all tables are. */
  readonly table: string | null;
  /** Key of the last row that is there. */
  readonly after: Row | null;
  /** Rows of all tables that are there. */
  readonly rows: number;
}

export function readMoveNote(text: string): MoveNote {
  return JSON.parse(text) as MoveNote;
}
