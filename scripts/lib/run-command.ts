import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, root } from './root.ts';

export interface CommandResult {
  ok: boolean;
  /** Standard output and standard error in the order in which they came. */
  output: string;
}

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Pass the output on as it comes, too. For commands that a person watches. */
  show?: boolean;
}

/** The programs write into a pipe, and cannot see whether a terminal is at its end. */
const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Runs a program of this workspace (or of the system), without a shell and without stdin. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const path = [inRoot('node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...color, ...options.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: string): void => {
    output += chunk;
    if (options.show) process.stdout.write(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  child.on('error', (error) => resolve({ ok: false, output: `unable to run ${program}: ${error.message}` }));
  child.on('close', (code) => resolve({ ok: code === 0, output }));
  return promise;
}

/** Runs pnpm: the one that started this script if there is one, else the version of this workspace through npx. */
export function runPnpm(args: readonly string[], options?: CommandOptions): Promise<CommandResult> {
  const runningPnpm = process.env['npm_execpath'];
  if (!runningPnpm?.includes('pnpm')) return runCommand('npx', ['-y', 'pnpm@12', ...args], options);
  return /\.[cm]?js$/.test(runningPnpm)
    ? runCommand(process.execPath, [runningPnpm, ...args], options)
    : runCommand(runningPnpm, args, options);
}
