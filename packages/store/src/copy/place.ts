import type { Table } from './tables.ts';

export type Value = string | number | null;

/** Values in the order of the table's columns. */
export type Row = readonly Value[];

/** What is written to `meta`; `null` takes it away. */
export type Notes = Readonly<Record<string, string | null>>;

/** One end of a move: a database that nobody else uses meanwhile. */
export interface Place {
  /** For people; without any password. */
  readonly name: string;
  /** Number of the last migration; 0 for a database without any. */
  schemaVersion(): Promise<number>;
  getNote(key: string): Promise<string | undefined>;
  count(table: Table): Promise<number>;
  /** The first rows by their key, or the first ones after a key. */
  read(table: Table, after: Row | null, limit: number): Promise<readonly Row[]>;
  /** Adds rows and changes notes in one transaction. */
  write(notes: Notes, table?: Table, rows?: readonly Row[]): Promise<void>;
  /** Whether these data are to begin another life when they are opened: a backup that nobody has opened yet. */
  isCopy(): Promise<boolean>;
  /** Lets these data begin another life when they are opened, as theirs goes on elsewhere. On disk when it returns. */
  giveUpLife(): Promise<void>;
  /** Lets these data go on as a life that began elsewhere. On disk when it returns, with all that was written before. */
  takeOverLife(epoch: string, notes: Notes): Promise<void>;
  close(): Promise<void>;
}
