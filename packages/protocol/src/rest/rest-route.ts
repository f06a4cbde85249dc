import type { z } from 'zod';
import type { ErrorCode } from '../errors/error-codes.ts';

/**
 * A REST call: what it does, who may call it, what it takes and what it answers. The router, OpenAPI, the docs and the typed client are
 * made from these descriptions.
 */
export interface RestRoute {
  /** What it does, in a sentence for the docs. */
  readonly summary: string;
  /** Under which heading the docs list it, such as `articles`. */
  readonly tag: string;
  /** Who may call it: the name of an action in core's table. */
  readonly action: string;
  /** What may stand behind the question mark; every value arrives as text, so numbers are coerced. Default: nothing may. */
  readonly query?: z.ZodObject;
  /** `null`: none, or one that is no JSON (`bodyType`). */
  readonly body: z.ZodType | null;
  /** The largest JSON body, in bytes; default: 65,536. */
  readonly maxBytes?: number;
  /** Media type of a body that is no JSON; the handler reads it from the request. */
  readonly bodyType?: string;
  /** `null`: 204 without a body, or an answer that is no JSON (`answerType`). */
  readonly answer: z.ZodType | null;
  /** Media type of an answer that is no JSON; the handler writes it. */
  readonly answerType?: string;
  /** It may take long: whoever accepts `application/x-ndjson` is told how far it has come (`progressLine`). */
  readonly progress?: true;
  /** Status of success; default: 200, and 204 where there is no answer. */
  readonly status?: 201 | 202;
  /** The answer holds a secret that is shown once: it is not kept for a repetition with the same `Idempotency-Key` (A5). */
  readonly secret?: true;
  /** Besides `COMMON_ERRORS`, `too_large` and, from pages of other sites, `origin_denied`. */
  readonly errors: readonly ErrorCode[];
}
