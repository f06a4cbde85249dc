import type { FileRecord, FileVariant } from '@deskbell/core';

export type FilePart = 'original' | FileVariant;

/** Where a part of a file lies. */
export function keyOf({ siteId, id }: Pick<FileRecord, 'siteId' | 'id'>, part: FilePart): string {
  return `${siteId}/${id}/${part}`;
}

/** Everything that may lie there of a file, whatever became of it. */
export function allKeysOf(file: Pick<FileRecord, 'siteId' | 'id'>): readonly string[] {
  return (['original', 'thumbnail', 'preview'] as const).map((part) => keyOf(file, part));
}
