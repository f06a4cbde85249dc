import { execFileSync } from 'node:child_process';
import { closeSync, copyFileSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeskbellProcess, DeskbellProcessOptions } from '../../lib/deskbell-process.ts';

const MIB = 1_048_576;
const DATABASE = 'deskbell.sqlite';

/**
 * A disk of a few megabytes that can be filled. Mounting takes root; without, the server runs in a namespace of its own in which
 * it may mount, if the system allows that.
 */
export class SmallDisk implements AsyncDisposable {
  readonly #folder: string;
  readonly #megabytes: number;
  readonly #isMounted: boolean;
  #server: DeskbellProcess | undefined;

  private constructor(folder: string, megabytes: number, isMounted: boolean) {
    this.#folder = folder;
    this.#megabytes = megabytes;
    this.#isMounted = isMounted;
  }

  static async create(megabytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(path.join(tmpdir(), 'deskbell-disk-'));
    const inside = path.join(folder, 'disk');
    await mkdir(inside);
    const size = `size=${String(megabytes)}m`;
    if (works('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', inside]))
      return new SmallDisk(folder, megabytes, true);
    const inNamespace = ['-Urm', 'mount', '-t', 'tmpfs', '-o', size, 'tmpfs', inside];
    if (works('unshare', inNamespace)) return new SmallDisk(folder, megabytes, false);
    await rm(folder, { recursive: true });
    throw new Error(
      'unable to make a small disk: mounting a tmpfs is not permitted; run this as root, or allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1)',
    );
  }

  /** How a server is to be run so that its data lie on this disk. */
  get serverOptions(): DeskbellProcessOptions {
    const env = { DESKBELL_DATA_DIR: this.#inside };
    if (this.#isMounted) return { env };
    const script = `mount -t tmpfs -o size=${String(this.#megabytes)}m tmpfs '${this.#inside}' && exec "$@"`;
    return { env, under: ['unshare', '-Urm', 'sh', '-c', script, 'sh'] };
  }

  /** From now on this is the server whose disk is looked at. */
  use(server: DeskbellProcess): void {
    this.#server = server;
  }

  /** The database's file; of a disk in another namespace, which SQLite cannot open from here, a copy as a crash would leave it. */
  get databasePath(): string {
    if (this.#isMounted) return path.join(this.#inside, DATABASE);
    this.#server?.signal('SIGSTOP');
    for (const end of ['', '-wal']) {
      copyFileSync(path.join(this.#outside, DATABASE + end), path.join(this.#folder, DATABASE + end));
    }
    this.#server?.signal('SIGCONT');
    return path.join(this.#folder, DATABASE);
  }

  /** Writes until there is no byte left. */
  fill(): void {
    const file = openSync(this.#filler, 'a');
    try {
      for (const bytes of [MIB, 4_096, 1]) writeUntilFull(file, Buffer.alloc(bytes));
    } finally {
      closeSync(file);
    }
  }

  /** Gives the space back. */
  free(): void {
    rmSync(this.#filler);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isMounted) execFileSync('umount', [this.#inside]);
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #inside(): string {
    return path.join(this.#folder, 'disk');
  }

  /** The same folder as this process sees it. */
  get #outside(): string {
    if (this.#isMounted) return this.#inside;
    return path.join('/proc', String(this.#server?.pid), 'root', this.#inside);
  }

  get #filler(): string {
    return path.join(this.#outside, 'filler');
  }
}

function works(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  for (;;) {
    try {
      writeSync(file, bytes);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
      throw error;
    }
  }
}
