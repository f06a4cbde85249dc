import { z } from 'zod';
import { errorCode } from '../errors/wire-error.ts';

/** The body of every failed REST call: problem details (RFC 9457, `application/problem+json`) with what programs look at. */
export const problem = z.strictObject({
  /** Where the code is explained. */
  type: z.string(),
  /** What the code means, for people. */
  title: z.string(),
  status: z.int(),
  /** What went wrong this time, and what to do. */
  detail: z.string(),
  code: errorCode,
  /** Whether the same call may succeed later without change. */
  retryable: z.boolean(),
  /** Seconds to wait before it can, as in the header `Retry-After`. */
  retryAfter: z.int().min(0).optional(),
  /** Of a bad field: `queues.main.teams[0]`. */
  path: z.string().optional(),
  /** What else a program needs: `limit`, `incident`, `problems` … */
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problem>;
