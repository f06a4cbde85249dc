import { openAsBlob } from 'node:fs';
import { headOf } from './find-bytes.ts';
import { cleanName, withExtension, type CleanName } from './clean-name.ts';
import { typeOfExtension, type FileType } from './file-types.ts';
import { unsupported } from './unsupported.ts';

export interface Detected {
  readonly type: FileType;
  readonly name: string;
}

/**
 * What a file is, by its first bytes; its name must say the same, or nothing. Texts have no first bytes of their own: for them
 * the name decides, and the content is looked at later.
 *
 * @throws DeskbellError `unsupported_type`
 */
export async function detectType(path: string, given: string, types: readonly FileType[]): Promise<Detected> {
  const clean = cleanName(given);
  const found = await magicExtension(path);
  const type = typeOfExtension(types, found ?? clean.extension);
  if (!type || (found === undefined) !== (type.kind === 'text')) throw notTaken(clean);
  const { name, extension } = withExtension(clean, type.extensions[0] ?? '');
  if (!type.extensions.includes(extension)) {
    throw unsupported(`its name says "${extension}", but it is ${found ?? 'a text'}; give it the right name`);
  }
  return { type, name };
}

function notTaken({ extension }: CleanName): Error {
  return unsupported(
    `files of this kind${extension === '' ? '' : ` (${extension})`} are not taken; send a picture or a PDF`,
  );
}

async function magicExtension(path: string): Promise<string | undefined> {
  const { fileTypeFromBlob } = await import('file-type');
  // A blob reads of the file only what is asked for, and needs nothing that is looked for at run time.
  const blob = await openAsBlob(path);
  try {
    const found = (await fileTypeFromBlob(blob))?.ext;
    return found === 'apng' ? 'png' : found;
  } catch (error) {
    // It begins like a container and ends too soon.
    if ((await headOf(path, 2)) === 'PK') return 'damaged';
    throw unsupported('it is damaged; save it anew', error);
  }
}
