import { DeskbellError, type WireError } from '@deskbell/protocol/plain';
import { isPassing, storageFailure, unavailable } from '../sqlite/sqlite-failure.ts';
import { runSteps } from '../sqlite/run-steps.ts';
import type { Statements } from '../sqlite/statements.ts';
import type { AppendFrame } from './append-frame.ts';
import { appendQuickly } from './append-quickly.ts';
import type { Steps } from './steps.ts';
import { writes, type WriteName } from './writes.ts';

/** Name and input of a write. */
export type WriteRequest = readonly [name: WriteName, input: unknown];

export type WriteResult = { readonly value: unknown } | { readonly error: WireError };

/** Of nearly every append. */
const AS_KNOWN: WriteResult = { value: 'asKnown' };

/** Runs a batch of writes as one transaction, with one flush to disk for all of them. */
export class Committer {
  readonly #db: Statements;
  #isBroken = false;

  constructor(db: Statements) {
    this.#db = db;
  }

  /** Whether the connection had better be opened anew: something failed that does not pass by itself. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /**
   * Returns after the commit has. A write that fails takes none of the others with it; when the disk or the file fails,
   * all of them fail with `unavailable` and nothing is written.
   */
  commit(requests: readonly WriteRequest[]): readonly WriteResult[] {
    try {
      try {
        return this.#transact(requests, perform);
      } catch (error) {
        if (storageFailure(error) !== undefined) throw error;
        // One of them went wrong, maybe half way: all again, each on ground of its own. Savepoints cost time, so the
        // usual batch, in which nothing goes wrong, does without.
        return this.#transact(requests, performApart);
      }
    } catch (error) {
      this.#isBroken = !isPassing(error);
      const why = storageFailure(error) ?? 'the database failed';
      const failure = { error: unavailable('store anything', why, error).toWire() };
      return requests.map(() => failure);
    }
  }

  #transact(
    requests: readonly WriteRequest[],
    run: (db: Statements, request: WriteRequest) => WriteResult,
  ): readonly WriteResult[] {
    this.#db.execute('begin immediate');
    try {
      const results = requests.map((request) => run(this.#db, request));
      this.#db.execute('commit');
      return results;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  #rollBack(): void {
    try {
      this.#db.execute('rollback');
    } catch {
      // After some failures SQLite has rolled back by itself, and says that there is nothing to roll back.
    }
  }
}

function perform(db: Statements, [name, input]: WriteRequest): WriteResult {
  if (name === 'append' && appendQuickly(db, input as AppendFrame)) return AS_KNOWN;
  // The sending side has checked that name and input belong together.
  const write = writes[name] as (input: unknown) => Steps<unknown>;
  return { value: runSteps(db, write(input)) };
}

function performApart(db: Statements, request: WriteRequest): WriteResult {
  db.execute('savepoint one');
  try {
    const result = perform(db, request);
    db.execute('release one');
    return result;
  } catch (error) {
    if (storageFailure(error) !== undefined) throw error;
    db.execute('rollback to one');
    db.execute('release one');
    return { error: wireErrorOf(error, request[0]) };
  }
}

function wireErrorOf(error: unknown, name: WriteName): WireError {
  if (error instanceof DeskbellError) return error.toWire();
  const why = error instanceof Error ? error.message : String(error);
  return new DeskbellError('internal', `unable to store (${name}): ${why}`).toWire();
}
