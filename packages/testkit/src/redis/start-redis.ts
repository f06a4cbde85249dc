import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { temporaryDirectory } from '../files/temporary-directory.ts';

/** A Redis of a test's own, on a free port of this machine, that keeps nothing. */
export interface TestRedis extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>;
  /** It holds still: connections stay open, and nothing is answered. */
  suspend(): void;
  resume(): void;
}

/** Needs Debian's `redis-server`, or another that is on the path. */
export async function startRedis(): Promise<TestRedis> {
  const directory = await temporaryDirectory();
  const port = await freePort();
  let child = await run(port, directory.path);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // A process that holds still ends as well.
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    port,
    kill,
    restart: async () => {
      await kill();
      child = await run(port, directory.path);
    },
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    [Symbol.asyncDispose]: async () => {
      await kill();
      await directory[Symbol.asyncDispose]();
    },
  };
}

async function run(port: number, folder: string): Promise<ChildProcess> {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: 'ignore' },
  );
  const failed = once(child, 'error').then(([error]) => {
    throw new Error('unable to start redis-server: install the package redis-server', { cause: error });
  });
  await Promise.race([failed, answers(port)]);
  return child;
}

/** Resolves when somebody listens. */
async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const listens = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (listens) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
