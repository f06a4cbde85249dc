import { DeskbellError } from '@deskbell/protocol/plain';

/** The last line of a page: the next one begins after it, even if lines were added or removed meanwhile. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

export function encodeCursor({ at, id }: Cursor): string {
  return `${at}.${id}`;
}

/** @throws DeskbellError `invalid` for anything that `encodeCursor` has not made */
export function decodeCursor(cursor: string): Cursor {
  const match = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(cursor);
  if (!match?.[1] || !match[2]) {
    throw new DeskbellError(
      'invalid',
      'unable to list the inbox: the cursor is not one of ours; leave it out',
      {
        details: { path: 'cursor' },
      },
    );
  }
  return { at: Number(match[1]), id: match[2] };
}
