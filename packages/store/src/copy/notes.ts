import { DeskbellError } from '@deskbell/protocol/plain';

/** Written into data that are still being moved in; who finds it does not use them. */
export const UNFINISHED_MOVE = 'move';
/** Where finished data came from: the epoch that the source had. */
export const MOVED_FROM = 'movedFrom';

/** What `meta` says about one database and not about the installation in it. */
export const OWN_NOTES: readonly string[] = [
  'epoch',
  // A copy of the file, a life of the server.
  'copiedFrom',
  'life',
  'probedAt',
  UNFINISHED_MOVE,
  MOVED_FROM,
];

export function stillMoving(name: string): DeskbellError {
  return new DeskbellError(
    'conflict',
    `unable to open ${name}: an installation is being moved into it and is not all there; run the same "deskbell migrate --from … --to …" again, it goes on where it was`,
  );
}
