import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { temporaryDirectory } from '../files/temporary-directory.ts';
import { findPostgres } from './find-postgres.ts';
import { freePort } from './free-port.ts';
import { PostgresProcess } from './postgres-process.ts';
import { unprivilegedUser } from './unprivileged-user.ts';

export interface PostgresOptions {
  /** Off makes tests quicker that need no crash. Default true. */
  readonly fsync?: boolean;
  /** Further settings of the server: `{ max_connections: '20' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** `fast` rolls back what is under way; `immediate` is a crash, after which the server recovers. */
export type StopMode = 'fast' | 'immediate';

/** A real server of its own, which ends with the test and, at the latest, with its process. */
export interface PostgresServer extends AsyncDisposable {
  /** Of the database that every server has. */
  readonly url: string;
  readonly port: number;
  /** Makes an empty database, or a copy of one that nobody is connected to; returns its address. */
  createDatabase(template?: string): Promise<string>;
  /** Runs one of Postgres' own programs, `pg_dump` for one; returns what it printed. */
  run(program: string, args: readonly string[]): Promise<string>;
  restart(given?: { mode?: StopMode }): Promise<void>;
  /** Kills every process of the server at once; `start` brings it back. */
  kill(): Promise<void>;
  /** Starts it again after `kill` or `stop`, on the same port. */
  start(): Promise<void>;
  stop(given?: { mode?: StopMode }): Promise<void>;
  /** Freezes every process of the server: connections stay, answers do not come. */
  suspend(): void;
  resume(): void;
}

const execute = promisify(execFile);

/** Starts a Postgres with empty data. Throws when its programs are not there. */
export async function startPostgres({
  fsync = true,
  settings = {},
}: PostgresOptions = {}): Promise<PostgresServer> {
  const folder = findPostgres();
  if (!folder) {
    throw new Error(
      'unable to start Postgres: it is not installed; install the package postgresql or set POSTGRES_BIN',
    );
  }
  const user = unprivilegedUser();
  const directory = await temporaryDirectory();
  const home = directory.file('.');
  if (user) await chown(home, user.uid, user.gid);
  const data = directory.file('data');
  const run = async (program: string, args: readonly string[]) =>
    (await execute(join(folder, program), args, { ...user, cwd: '/', maxBuffer: 1e9 })).stdout;
  await run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale',
    'C',
    '--no-sync',
  ]);

  const port = await freePort();
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: home,
    fsync: fsync ? 'on' : 'off',
    ...settings,
  };
  const args = ['-D', data, '-p', String(port)];
  for (const [name, value] of Object.entries(all)) args.push('-c', `${name}=${value}`);
  const launch = () => PostgresProcess.start(join(folder, 'postgres'), args, user);
  let server: PostgresProcess | undefined = await launch();

  const addressOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let databases = 0;
  const stop = async ({ mode = 'fast' }: { mode?: StopMode } = {}) => {
    // One that is frozen hears nothing.
    server?.signalAll('SIGCONT');
    server?.signal(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await server?.ended();
    server = undefined;
  };
  const start = async () => {
    server ??= await launch();
  };
  return {
    url: addressOf('postgres'),
    port,
    async createDatabase(template = addressOf('template0')) {
      databases += 1;
      const name = `test_${databases}`;
      const from = new URL(template).pathname.slice(1);
      const client = new pg.Client({ connectionString: addressOf('postgres') });
      await client.connect();
      try {
        await client.query(`create database "${name}" template "${from}"`);
      } finally {
        await client.end();
      }
      return addressOf(name);
    },
    run,
    async restart(given) {
      await stop(given);
      await start();
    },
    async kill() {
      server?.signalAll('SIGKILL');
      await server?.ended();
      server = undefined;
    },
    start,
    stop,
    suspend: () => server?.signalAll('SIGSTOP'),
    resume: () => server?.signalAll('SIGCONT'),
    async [Symbol.asyncDispose]() {
      await stop({ mode: 'immediate' });
      await directory[Symbol.asyncDispose]();
    },
  };
}
