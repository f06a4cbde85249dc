import { DeskbellError } from '@deskbell/protocol';

/** The last entry of a page: the next one begins after it, whatever was added meanwhile. */
export function encodeSeq(seq: number): string {
  return `e${seq}`;
}

/** @throws DeskbellError `invalid` for anything that `encodeSeq` has not made */
export function decodeSeq(cursor: string): number {
  const seq = /^e(\d{1,9})$/.exec(cursor)?.[1];
  if (seq !== undefined) return Number(seq);
  throw new DeskbellError('invalid', 'unable to list: the cursor is not one of ours; leave it out', {
    details: { path: 'cursor' },
  });
}
