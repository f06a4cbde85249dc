import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An erasure as the journal keeps it: ids that lead to nothing any more. */
export interface JournalLine {
  readonly at: number;
  readonly contactId?: string;
  readonly conversationId?: string;
}

/**
 * What was erased, in a file beside the database: a backup that is restored does not know of erasures that came after it, and this
 * does. They are done again with the next start (A7).
 */
export class ErasureJournal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** On disk when it resolves. */
  async add(line: JournalLine): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    await appendFile(this.#path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    const handle = await open(this.#path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** All of them, oldest first; a line that a crash has cut off is left out. */
  async read(): Promise<readonly JournalLine[]> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
    return text.split('\n').flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as JournalLine];
      } catch {
        return [];
      }
    });
  }
}
