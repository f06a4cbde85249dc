import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from './error-codes.ts';

const codes = Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]];
/** What programs look at; the table of error codes says what each means. */
export const errorCode = z.enum(codes);

/** An error as it travels: in acknowledgements, in the body of a failed REST call, as data of a refused connection. */
export const wireError = z.strictObject({
  code: errorCode,
  message: z.string(),
  retryable: z.boolean(),
  retryAfterMs: z.int().min(0).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
