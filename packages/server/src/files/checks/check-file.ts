import { assertNever } from '@deskbell/core';
import { stat } from 'node:fs/promises';
import { checkArchive } from './check-archive.ts';
import { checkMedia, checkPdf, checkPicture, checkText } from './check-content.ts';
import { detectType } from './detect-type.ts';
import type { FileType } from './file-types.ts';
import { redrawPicture, type Picture } from './picture.ts';

/** A file that may be kept. */
export interface CheckedFile {
  readonly name: string;
  readonly type: string;
  /** Where the bytes lie that are to be kept: the file itself, or a picture that was made of it. */
  readonly path: string;
  readonly picture: Picture | null;
}

/**
 * Looks what was sent: its name, its first bytes, its content. Pictures are drawn anew.
 *
 * @throws DeskbellError `unsupported_type`, `too_large`
 */
export async function checkFile(
  path: string,
  given: string,
  types: readonly FileType[],
): Promise<CheckedFile> {
  const { name, type } = await detectType(path, given, types);
  const plain = { name, type: type.type, path, picture: null };
  switch (type.kind) {
    case 'image':
      await checkPicture(path);
      return { ...plain, path: `${path}.new`, picture: await redrawPicture(path, type.type) };
    case 'pdf':
      await checkPdf(path);
      return plain;
    case 'zip':
      await checkArchive(path, (await stat(path)).size);
      return plain;
    case 'media':
      await checkMedia(path);
      return plain;
    case 'text':
      await checkText(path);
      return plain;
    default:
      return assertNever(type.kind);
  }
}
