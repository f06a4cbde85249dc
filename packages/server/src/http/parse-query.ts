import { DeskbellError } from '@deskbell/protocol';
import type { Request } from 'express';
import type { z } from 'zod';

/**
 * What stands behind the `?` as its schema describes it. Throws `invalid` with the path of the first thing that is wrong.
 *
 * @param expected what to give instead, for the message
 */
export function parseQuery<T extends z.ZodType>(schema: T, request: Request, expected: string): z.output<T> {
  const parsed = schema.safeParse(request.query);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  const what = path === '' ? 'the question is' : `${path} is`;
  throw new DeskbellError('invalid', `unable to read the request: ${what} not right; give ${expected}`, {
    details: { path },
  });
}
