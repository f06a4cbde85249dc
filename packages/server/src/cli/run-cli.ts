import * as crypto from 'node:crypto';
import { CommanderError } from 'commander';
import { ConfigError } from '../config/config-error.ts';
import { createProgram } from './create-program.ts';
import { markIds } from './dashed-ids.ts';
import { EXIT } from './exit-codes.ts';
import { QuietExit } from './quiet-exit.ts';

/** Runs one command; returns the exit code. People get a sentence; `DESKBELL_DEBUG=1` adds the stack. */
export async function runCli(args: readonly string[]): Promise<number> {
  if (typeof crypto.argon2 !== 'function') {
    console.error(`Deskbell needs Node 24.7 or newer; this is ${process.version}. See https://nodejs.org.`);
    return EXIT.failed;
  }
  try {
    await createProgram().parseAsync(markIds(args), { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    // Commander has said already what was wrong with the arguments.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof QuietExit) return error.exitCode;
    console.error(error instanceof Error ? error.message : error);
    if (process.env['DESKBELL_DEBUG']) console.error(error);
    return error instanceof ConfigError ? EXIT.usage : EXIT.failed;
  }
}
