import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { User } from './unprivileged-user.ts';

/**
 * Starts the program and ends it when the pipe to its standard input closes: also when the tests' process dies in whatever
 * way. Its first line is the program's process id.
 */
const WITH_ITS_STARTER = '"$@" 2>&1 </dev/null & echo $!; cat >/dev/null; kill -QUIT $! 2>/dev/null; wait $!';

/** One run of a server, from its start until it has ended. */
export class PostgresProcess {
  readonly #shell: ChildProcess;
  readonly #pid: number;
  readonly #ended: Promise<unknown>;

  private constructor(shell: ChildProcess, pid: number) {
    this.#shell = shell;
    this.#pid = pid;
    this.#ended = once(shell, 'close');
  }

  /** Resolves when it takes connections. */
  static async start(
    program: string,
    args: readonly string[],
    user: User | undefined,
  ): Promise<PostgresProcess> {
    const shell = spawn('sh', ['-c', WITH_ITS_STARTER, 'sh', program, ...args], {
      ...user,
      // Postgres sorts and writes its messages as its surroundings say.
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      cwd: '/',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    shell.stdin?.on('error', () => undefined);
    const lines = createInterface({ input: shell.stdout });
    const said: string[] = [];
    for await (const line of lines) {
      said.push(line);
      if (line.includes('database system is ready to accept connections')) {
        shell.stdout.resume();
        return new PostgresProcess(shell, Number(said[0]));
      }
    }
    throw new Error(`unable to start Postgres: it has ended; it said: ${said.join('\n')}`);
  }

  signal(signal: NodeJS.Signals): void {
    kill(this.#pid, signal);
  }

  /** Every process of the server, those that serve connections included. */
  signalAll(signal: NodeJS.Signals): void {
    const children = readFileSync(`/proc/${this.#pid}/task/${this.#pid}/children`, 'utf8');
    for (const pid of children.split(' ').filter(Boolean)) kill(Number(pid), signal);
    kill(this.#pid, signal);
  }

  async ended(): Promise<void> {
    // The shell waits for the program, and until then for its input to end.
    while (isAlive(this.#pid)) await new Promise((resolve) => setTimeout(resolve, 5));
    this.#shell.stdin?.end();
    await this.#ended;
  }
}

function isAlive(pid: number): boolean {
  try {
    // One that has ended and was not waited for has no more memory.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
