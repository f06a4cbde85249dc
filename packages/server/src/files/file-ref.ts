import type { FileRecord } from '@deskbell/core';
import type { FileRef } from '@deskbell/protocol';

/** What a message says of a file. */
export function fileRefOf({ id, name, type, size, width, height, placeholder }: FileRecord): FileRef {
  return {
    id,
    name,
    type,
    size,
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
    ...(placeholder === null ? {} : { placeholder }),
  };
}
