import { DeskbellError } from '@deskbell/protocol';
import type { Request } from 'express';
import type { z } from 'zod';

/** The largest JSON body, in bytes. */
export const BODY_BYTES = 64 * 1024;

/** The body as its schema describes it. Throws `invalid` with the path of the first thing that is wrong. */
export function parseBody<T extends z.ZodType>(schema: T, request: Request): z.output<T> {
  const body: unknown = request.body;
  if (body === undefined) {
    throw new DeskbellError(
      'invalid',
      'unable to read the request: its body must be JSON (Content-Type: application/json)',
      { details: { path: '' } },
    );
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).join('.');
  const why = issue?.message ?? 'it is not what it should be';
  throw new DeskbellError('invalid', `unable to read the request: ${path ? `${path}: ` : ''}${why}`, {
    details: { path },
  });
}
