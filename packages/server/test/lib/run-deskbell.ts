import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

function spawnDeskbell(args: readonly string[], environment: Environment, cwd: string): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(DESKBELL_.*|PORT|HOST)$/.test(name));
  return spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one command to its end. */
export async function runDeskbell(
  args: readonly string[],
  { cwd, environment = {} }: { cwd: string; environment?: Environment },
): Promise<Finished> {
  const child = spawnDeskbell(args, environment, cwd);
  if (!child.stdout || !child.stderr) throw new Error('the command has no output');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

export interface RunningServer extends AsyncDisposable {
  readonly url: string;
  /** What `start` printed. */
  readonly stdout: string;
  /** Waits until a line of the log has this in it. */
  logged(text: string): Promise<void>;
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<Finished>;
}

/** Runs `deskbell start` on a free port until it says that it is ready. */
export async function startDeskbell(cwd: string, environment: Environment = {}): Promise<RunningServer> {
  const child = spawnDeskbell(['start'], { PORT: '0', ...environment }, cwd);
  const { stdout: output, stderr: errors } = child;
  if (!output || !errors) throw new Error('the server did not start');
  let stdout = '';
  let stderr = '';
  errors.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = once(child, 'close').then(([code]): Finished => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  await new Promise<void>((resolve, reject) => {
    output.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      if (stdout.includes('Ctrl+C')) resolve();
    });
    child.once('exit', () => reject(new Error(`the server ended: ${stderr}`)));
  });
  const url = /Console +(\S+)\/console\//.exec(stdout)?.[1];
  if (!url) throw new Error(`no address in ${stdout}`);
  return {
    url,
    stdout,
    logged: async (text) => {
      while (!stderr.includes(text)) await once(errors, 'data');
    },
    stop: async (signal) => {
      child.kill(signal);
      return ended;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
