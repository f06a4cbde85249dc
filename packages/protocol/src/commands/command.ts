import type { z } from 'zod';
import type { ErrorCode } from '../errors/error-codes.ts';

/** A command: what is sent, what the acknowledgement carries when it went well, and how it can fail. */
export interface CommandSchema {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** The codes it can be refused with, besides `COMMON_ERRORS`. */
  readonly errors: readonly ErrorCode[];
}

/** What any command can be refused with: bad input, too many of them, no disk, a server that stops or fails. */
export const COMMON_ERRORS = ['invalid', 'rate_limited', 'unavailable', 'draining', 'internal'] as const;

/** Keeps the exact types of a table of commands while checking its shape. */
export function defineCommands<const T extends Record<string, CommandSchema>>(commands: T): T {
  return commands;
}

export type CommandInput<T extends CommandSchema> = z.input<T['input']>;
export type CommandOutput<T extends CommandSchema> = z.output<T['output']>;
