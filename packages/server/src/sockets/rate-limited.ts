import { DeskbellError } from '@deskbell/protocol';

export function rateLimited(action: string, retryAfterMs: number): DeskbellError {
  return new DeskbellError(
    'rate_limited',
    `unable to ${action}: too many in a short time; wait ${String(retryAfterMs)} ms and repeat`,
    { retryAfterMs },
  );
}
