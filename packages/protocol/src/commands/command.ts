import type { z } from 'zod';

/** A command: what is sent, and what the acknowledgement carries when it went well. */
export interface CommandSchema {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Keeps the exact types of a table of commands while checking its shape. */
export function defineCommands<const T extends Record<string, CommandSchema>>(commands: T): T {
  return commands;
}

export type CommandInput<T extends CommandSchema> = z.input<T['input']>;
export type CommandOutput<T extends CommandSchema> = z.output<T['output']>;
