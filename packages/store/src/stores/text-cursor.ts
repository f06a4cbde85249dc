import { DeskbellError } from '@deskbell/protocol/plain';

/** The last line of a page that is sorted by words: opaque to whoever passes it on. */
export function encodeTextCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws DeskbellError `invalid` for anything that `encodeTextCursor` has not made */
export function decodeTextCursor(cursor: string, length: number): readonly string[] {
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(parts) && parts.length === length && parts.every(isStorable)) return parts as string[];
  throw new DeskbellError('invalid', 'unable to list: the cursor is not one of ours; leave it out', {
    details: { path: 'cursor' },
  });
}

function isStorable(part: unknown): boolean {
  return typeof part === 'string' && part.isWellFormed() && !part.includes('\u0000');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
