import { DeskbellError } from '@deskbell/protocol/plain';

/** SQLSTATE of a statement that Postgres refused; `undefined` when the failure was not one of a statement. */
function sqlState(error: unknown): string | undefined {
  const isRefused = error instanceof Error && 'code' in error && 'severity' in error;
  return isRefused && typeof error.code === 'string' ? error.code : undefined;
}

/** Classes that speak of the server or of who may use it, not of what was asked. */
const SERVER_CLASSES: ReadonlyMap<string, string> = new Map([
  // Prepared statements of an older node, when a newer one has changed a table.
  ['0A', 'the schema was changed meanwhile'],
  ['08', 'the connection to Postgres failed'],
  ['25', 'Postgres takes no writes on this server'],
  ['28', 'Postgres refuses the user or password'],
  ['3D', 'the database does not exist'],
  ['53', 'Postgres is out of disk, memory or connections'],
  ['57', 'Postgres is stopping or was told to cancel'],
  ['58', 'Postgres failed to read or write its files'],
  ['XX', 'Postgres found its own data damaged'],
]);

/** Why the database could not be used, in words; `undefined` when a statement was wrong or lost a race. */
export function serverFailure(error: unknown): string | undefined {
  // Of our own making, and no word from the server.
  if (error instanceof TypeError || error instanceof RangeError || error instanceof DeskbellError)
    return undefined;
  const state = sqlState(error);
  // Without the address, as visitors may come to read it; the cause says more.
  if (state === undefined) return 'Postgres cannot be reached';
  return SERVER_CLASSES.get(state.slice(0, 2));
}

/** Somebody else was faster, or had the lock: the same again, alone, may well succeed. */
export function isLostRace(error: unknown): boolean {
  const state = sqlState(error);
  // Unique violation, serialization failure, deadlock.
  return state === '23505' || state === '40001' || state === '40P01';
}

/** A lock was held too long by somebody else. */
export function isLocked(error: unknown): boolean {
  return sqlState(error) === '55P03';
}

export function messageOf(error: unknown): string {
  // A host name with several addresses fails with one error for all of them, and that has no message of its own.
  if (error instanceof AggregateError && error.errors.length) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

export function unavailable(action: string, why: string, cause?: unknown): DeskbellError {
  return new DeskbellError('unavailable', `unable to ${action}: ${why}; repeat it in a moment`, { cause });
}
