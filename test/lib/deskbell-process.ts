import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serverBundle } from '../../scripts/lib/server-bundle.ts';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SiteConfigurationInput } from '@deskbell/protocol';

const CLI = fileURLToPath(new URL('../../packages/server/src/cli/main.ts', import.meta.url));

export interface DeskbellProcessOptions {
  /** Contents of the configuration file; limits are lifted here where a test sends faster than people write. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** An empty folder for the data, which whoever made it removes; otherwise one is made and removed. */
  readonly dataDir?: string;
  /** A program that runs the server, with its arguments, such as `strace`. */
  readonly under?: readonly string[];
}

/** The command line, as `pnpm start` runs it, in a process of its own, with a data folder of its own, that can be killed and started again. */
export class DeskbellProcess implements AsyncDisposable {
  readonly port: number;
  readonly dataDir: string;
  readonly #entry: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #options: DeskbellProcessOptions;
  #child: ChildProcess | undefined;
  #output = '';

  private constructor(
    entry: string,
    port: number,
    dataDir: string,
    env: NodeJS.ProcessEnv,
    options: DeskbellProcessOptions,
  ) {
    this.#entry = entry;
    this.port = port;
    this.dataDir = dataDir;
    this.#env = env;
    this.#options = options;
  }

  static async create(options: DeskbellProcessOptions = {}): Promise<DeskbellProcess> {
    const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'deskbell-')));
    const port = await freePort();
    const config = path.join(dataDir, 'config.json');
    await writeFile(config, JSON.stringify(options.config ?? {}));
    const env = {
      ...process.env,
      DESKBELL_HOST: '127.0.0.1',
      DESKBELL_PORT: String(port),
      DESKBELL_PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
      DESKBELL_DATA_DIR: dataDir,
      DESKBELL_LOG_LEVEL: 'error',
      DESKBELL_CONFIG: config,
      ...options.env,
    };
    return new DeskbellProcess(await serverBundle(), port, dataDir, env, options);
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** The database file. */
  get databasePath(): string {
    return path.join(this.dataDir, 'deskbell.sqlite');
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Everything the process has printed since it was started last. */
  get output(): string {
    return this.#output;
  }

  /** Starts the server; resolves when it answers. */
  async start(): Promise<void> {
    const [program, ...args] = [...(this.#options.under ?? []), process.execPath, this.#entry, 'start'];
    const child = spawn(program, args, {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#output = '';
    const endWithUs = (): void => void child.kill('SIGKILL');
    process.once('exit', endWithUs);
    child.once('exit', () => process.off('exit', endWithUs));
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        this.#output += chunk.toString();
        // The last line of what a start prints.
        if (this.#output.includes('Ctrl+C')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => {
        reject(new Error(`the server ended with ${String(code)} before it was ready:\n${this.#output}`));
      });
    });
  }

  /** Runs another command of the command line on the same data, such as `user add`; resolves with what it printed. */
  async command(...args: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], { env: this.#env });
    return stdout;
  }

  /** Saves how a site is served, as an operator does with a file; a running server knows it within two seconds. Resolves with what was printed. */
  async configure(configuration: SiteConfigurationInput, site = 'demo'): Promise<string> {
    const file = path.join(this.dataDir, 'site.json');
    await writeFile(file, JSON.stringify(configuration));
    return this.command('config', 'apply', file, '--site', site);
  }

  /** Sends a signal that does not end the process, such as `SIGSTOP`. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** Kills the process as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to stop, as an operator would; resolves with the exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    if (this.#options.dataDir === undefined) await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
