import { DeskbellError } from '@deskbell/protocol';

/** @param why what is wrong, and what to do */
export function unsupported(why: string, cause?: unknown): DeskbellError {
  return new DeskbellError('unsupported_type', `unable to take the file: ${why}`, { cause });
}
