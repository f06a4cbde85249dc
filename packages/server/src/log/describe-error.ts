import { DeskbellError } from '@deskbell/protocol';

/**
 * An error as it may stand in the log: kind, code and place, but not the message of an unexpected one, which may quote
 * what a person wrote.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  // The stack begins with the message, which may look like a place.
  const places = (stack ?? '').replace(`${name}: ${message}`, '').replace(message, '');
  const at = places
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim());
  return {
    name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error instanceof DeskbellError ? { message } : {}),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
    at,
  };
}
