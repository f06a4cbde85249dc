import { DeskbellError } from '@deskbell/protocol';
import type { z } from 'zod';

/** What a schema refused, as an error with the field's path (A3). Never quotes what was sent. */
export function invalidInput(action: string, { issues }: z.ZodError): DeskbellError {
  const [issue] = issues;
  const path = pathOf(issue);
  const why = issue?.code === 'unrecognized_keys' ? 'is not known' : (issue?.message ?? 'is not valid');
  const limit = issue?.code === 'too_big' ? { limit: Number(issue.maximum) } : {};
  return new DeskbellError('invalid', `unable to ${action}: "${path}" ${why}; correct it and send it anew`, {
    details: { path, ...limit },
  });
}

function pathOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return '';
  const path = issue.path.map(String);
  // The name of an unknown field is what the client itself has sent; it may be long.
  if (issue.code === 'unrecognized_keys') path.push((issue.keys[0] ?? '').slice(0, 100));
  return path.join('.');
}
