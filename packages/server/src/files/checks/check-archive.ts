import { DeskbellError } from '@deskbell/protocol';
import type { Entry, ZipFile } from 'yauzl';
import { unsupported } from './unsupported.ts';

const MOST_ENTRIES = 5_000;
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_RATIO = 100;
/** Small parts may shrink to nothing; only large ones are bombs. */
const HARMLESS_BYTES = 10 * 1024 * 1024;
const ENCRYPTED = 1;
const NESTED = /\.(zip|jar|7z|rar|gz|bz2|xz|tar|tgz|docm|xlsm|pptm|bin|exe|js|vbs|hta)$/i;

/**
 * Reads the list of contents of an archive (documents of office programs are archives), and unpacks nothing. What would grow
 * beyond measure, hides other archives or holds macros is refused.
 *
 * @throws DeskbellError `unsupported_type`
 */
export async function checkArchive(path: string, size: number): Promise<void> {
  let bytes = 0;
  let entries = 0;
  const look = ({ fileName, generalPurposeBitFlag, uncompressedSize }: Entry): void => {
    entries += 1;
    bytes += uncompressedSize;
    if (entries > MOST_ENTRIES) throw unsupported('the archive has too many parts');
    if (bytes > MOST_BYTES || (bytes > HARMLESS_BYTES && bytes > size * MOST_RATIO))
      throw unsupported('unpacked it would be far larger than it may be');
    if (NESTED.test(fileName))
      throw unsupported('it holds macros, programs or other archives; send it without');
    if ((generalPurposeBitFlag & ENCRYPTED) !== 0)
      throw unsupported('it is encrypted, and cannot be checked; send it without a password');
  };
  try {
    await eachEntry(await openArchive(path), look);
  } catch (error) {
    if (error instanceof DeskbellError) throw error;
    throw unsupported('it is damaged; save it anew');
  }
}

async function openArchive(path: string): Promise<ZipFile> {
  const { open } = await import('yauzl');
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, archive) => {
      if (error) reject(error);
      else resolve(archive);
    });
  });
}

async function eachEntry(archive: ZipFile, look: (entry: Entry) => void): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      archive.on('error', reject);
      archive.on('end', resolve);
      archive.on('entry', (entry: Entry) => {
        try {
          look(entry);
          archive.readEntry();
        } catch (error) {
          reject(error instanceof Error ? error : new Error('unable to look at the archive'));
        }
      });
      archive.readEntry();
    });
  } finally {
    archive.close();
  }
}
