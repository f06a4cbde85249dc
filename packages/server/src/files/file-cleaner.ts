import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Ticker } from '../lifecycle/ticker.ts';
import { describeError } from '../log/describe-error.ts';
import type { FilesContext } from './files-context.ts';
import { allKeysOf } from './storage/file-keys.ts';

const EVERY_MS = 60_000;
const AT_ONCE = 100;
/** Longer than any upload takes. */
const LEFT_BEHIND_MS = 2 * 60 * 60 * 1_000;

/** Removes tickets that nobody used and files that no message took, when their time is over. On every node; twice does no harm. */
export class FileCleaner {
  readonly #context: FilesContext;
  readonly #rounds: Ticker;

  constructor(context: FilesContext) {
    this.#context = context;
    this.#rounds = new Ticker(context.clock, EVERY_MS, () => this.run());
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** Does not reject: what could not be removed is tried again. */
  async run(): Promise<void> {
    const { bytes, clock, log, store } = this.#context;
    try {
      for (;;) {
        const expired = await store.files.listExpired(clock.now(), AT_ONCE);
        if (expired.length === 0) return;
        // A message that takes one at this moment is faster, or finds it gone.
        const ids = new Set(
          await store.files.condemn(
            expired.map(({ id }) => id),
            clock.now(),
          ),
        );
        const condemned = expired.filter(({ id }) => ids.has(id));
        for (const file of condemned) await bytes.delete(allKeysOf(file));
        await store.files.delete([...ids]);
      }
    } catch (error) {
      log.error(
        { err: describeError(error) },
        'files that nobody needs could not be removed; they are tried again',
      );
    }
  }

  /** What a process that was killed has left half received. By the clock of the disk, as the files have its times. */
  async clearIncoming(): Promise<void> {
    const { clock, incoming } = this.#context;
    for (const name of await readdir(incoming).catch((): string[] => [])) {
      const path = join(incoming, name);
      const found = await stat(path).catch(() => undefined);
      if (found && clock.now() - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
    }
  }
}
