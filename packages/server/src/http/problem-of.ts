import { type DeskbellError, ERROR_CODES, type Problem } from '@deskbell/protocol';

/**
 * An error as problem details (RFC 9457).
 *
 * @param status default: that of the code
 */
export function problemOf(error: DeskbellError, status: number = ERROR_CODES[error.code].status): Problem {
  const { code, details, message, retryable, retryAfterMs } = error;
  const path = details?.['path'];
  return {
    type: `/docs/api#${code}`,
    title: ERROR_CODES[code].sentence,
    status,
    detail: message,
    code,
    retryable,
    ...(retryAfterMs === undefined ? {} : { retryAfter: Math.ceil(retryAfterMs / 1_000) }),
    ...(typeof path === 'string' ? { path } : {}),
    ...(details === undefined ? {} : { details }),
  };
}
