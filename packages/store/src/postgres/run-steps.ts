import type { Steps } from '../writer/steps.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/** Runs a write to its end, inside a transaction that the caller commits. */
export async function runSteps<Result>(connection: Connection, steps: Steps<Result>): Promise<Result> {
  let next = steps.next();
  while (!next.done) {
    const { kind, name, parameters } = next.value;
    const { rows, rowCount } = await connection.query(prepared(name, parameters));
    next = steps.next(kind === 'all' ? rows : kind === 'get' ? rows[0] : (rowCount ?? 0));
  }
  return next.value;
}
