import type { Problem } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';

/** The error that a failed REST call tells in its body; `undefined` when somebody between us and the relay has answered. */
export function errorOfProblem(body: unknown): DeskbellError | undefined {
  if (!isProblem(body)) return undefined;
  const { code, detail, retryable, retryAfter, details } = body;
  return DeskbellError.fromWire({
    code,
    message: detail,
    retryable,
    retryAfterMs: retryAfter === undefined ? undefined : retryAfter * 1_000,
    details,
  });
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string'
  );
}
