import { DeskbellError } from '@deskbell/protocol';

/**
 * An error as it may stand in the log: kind, code and place, but not the message of an unexpected one, which may quote
 * what a person wrote.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  const at = (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim());
  return {
    name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error instanceof DeskbellError ? { message: error.message } : {}),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
    at,
  };
}
