import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeskbellProcess } from '../../lib/deskbell-process.ts';

const SHIM = pathToFileURL(path.join(import.meta.dirname, 'clock-shim.ts')).href;

/** The clock of a server, for the test to set. */
export class ServerClock implements AsyncDisposable {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<ServerClock> {
    const clock = new ServerClock(await mkdtemp(path.join(tmpdir(), 'deskbell-clock-')));
    await writeFile(clock.#file, '0');
    return clock;
  }

  /** For the server's environment. */
  get env(): Readonly<Record<string, string>> {
    return { CHAOS_CLOCK: this.#file, NODE_OPTIONS: `--import=${SHIM}` };
  }

  get #file(): string {
    return path.join(this.#folder, 'offset');
  }

  /** From now on the server's clock is wrong by so many milliseconds. */
  async set(server: DeskbellProcess, offsetMs: number): Promise<void> {
    await writeFile(this.#file, String(offsetMs));
    server.signal('SIGUSR2');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
