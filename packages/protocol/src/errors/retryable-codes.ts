import type { ErrorCode } from './error-codes.ts';

/** Every code, and whether the same call may succeed later: the part of the table that browsers carry. */
export const RETRYABLE_CODES: Readonly<Record<ErrorCode, boolean>> = {
  invalid: false,
  too_large: false,
  unsupported_type: false,
  unknown_command: false,
  unsupported_version: false,
  unauthenticated: false,
  forbidden: false,
  consent_required: false,
  origin_denied: false,
  not_found: false,
  conflict: true,
  id_reused: false,
  conversation_closed: false,
  rate_limited: true,
  unavailable: true,
  draining: true,
  slow_consumer: true,
  disconnected: true,
  timeout: true,
  aborted: false,
  internal: true,
};
