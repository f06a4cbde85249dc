import { DeskbellError } from '@deskbell/protocol/plain';

/** SQLite's primary result codes that speak of the disk, the file or another process, not of what was asked. */
const STORAGE_CODES: ReadonlyMap<number, string> = new Map([
  [3, 'access to the file is denied'],
  [5, 'another process holds the database'],
  [6, 'another connection holds a table'],
  [7, 'memory is used up'],
  [8, 'the file may only be read'],
  [10, 'the disk failed to read or write'],
  [11, 'the file is damaged'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
  [26, 'the file is not a database'],
]);

function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  // The upper bits tell the variant.
  return error.errcode & 0xff;
}

/** What failed for want of disk, file or lock, in words; `undefined` for every other error. */
export function storageFailure(error: unknown): string | undefined {
  // From the file system itself.
  if (error instanceof Error && 'syscall' in error) return error.message;
  const code = primaryCode(error);
  return code === undefined ? undefined : STORAGE_CODES.get(code);
}

/** Goes by with time on the same connection: somebody else holds the database, or the disk is full. */
export function isPassing(error: unknown): boolean {
  const code = primaryCode(error);
  return code === 5 || code === 6 || code === 13;
}

export function isNotADatabase(error: unknown): boolean {
  return primaryCode(error) === 26;
}

export function unavailable(action: string, why: string, cause?: unknown): DeskbellError {
  return new DeskbellError('unavailable', `unable to ${action}: ${why}; repeat it in a moment`, { cause });
}
