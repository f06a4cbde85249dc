import type { Steps } from '../writer/steps.ts';
import type { Statements } from './statements.ts';

/** Runs a write to its end, inside a transaction that the caller commits. */
export function runSteps<Result>(db: Statements, steps: Steps<Result>): Result {
  let next = steps.next();
  while (!next.done) {
    const { kind, name, parameters } = next.value;
    next = steps.next(db[kind](name, parameters));
  }
  return next.value;
}
