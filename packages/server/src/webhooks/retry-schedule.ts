const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before each try, in milliseconds: ten of them over about three days, as Standard Webhooks advises. */
const WAITS_MS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Many that failed together are not tried again together: each waits up to so much longer. */
const JITTER = 0.1;
/** A receiver may ask for more time, but not for ever. */
const LONGEST_MS = 24 * HOUR;

export const MOST_TRIES = WAITS_MS.length;

export interface RetryInput {
  /** Tries that failed, this one included. */
  readonly tries: number;
  /** What the receiver asked for, in milliseconds. */
  readonly retryAfterMs: number | null;
  /** From 0 to 1. */
  readonly random: number;
}

/** How long to wait before the next try, in milliseconds; `null`: there is none. */
export function retryWaitMs({ tries, retryAfterMs, random }: RetryInput): number | null {
  const wait = WAITS_MS[tries];
  if (wait === undefined) return null;
  return Math.round(Math.max(wait * (1 + JITTER * random), Math.min(retryAfterMs ?? 0, LONGEST_MS)));
}

/** `Retry-After`: seconds, or a date. `null` for what is neither. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * SECOND;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
