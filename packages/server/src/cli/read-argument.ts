import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';

/** Parses an argument by a schema; what is wrong is told beside the argument's name. */
export function readArgument<T extends z.ZodType>(schema: T): (text: string) => z.output<T> {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(`It ${parsed.error.issues[0]?.message ?? 'is wrong'}.`);
  };
}
