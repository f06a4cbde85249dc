import { DeskbellError } from '@deskbell/protocol';

/** The one answer for what does not exist and for what is somebody else's: word for word the same (A2). */
export function notFound(): DeskbellError {
  return new DeskbellError('not_found', 'unable to find it: there is none with this id that you may see');
}
