import { DeskbellError } from '@deskbell/protocol';

/** The same id with another text: refused, so that no text is silently dropped (D2). */
export function idReused(): DeskbellError {
  return new DeskbellError(
    'id_reused',
    'unable to store the entry: its id belongs to one with another text; send it under a new id',
  );
}
