import { DeskbellError } from '@deskbell/protocol/plain';

export function invalidCursor(what: string): DeskbellError {
  return new DeskbellError('invalid', `unable to ${what}: the cursor is not one of ours; leave it out`, {
    details: { path: 'cursor' },
  });
}
