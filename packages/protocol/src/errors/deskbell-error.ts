import type { ErrorCode } from './error-codes.ts';
import { RETRYABLE_CODES } from './retryable-codes.ts';

export interface DeskbellErrorOptions {
  /** How long to wait before a repetition can succeed, in milliseconds. */
  retryAfterMs?: number;
  /** What a program needs in order to react: `path` of a bad field, `limit`, `incident` … */
  details?: Readonly<Record<string, unknown>>;
  /** Whether the same call may succeed later; default: what the table of codes says. */
  retryable?: boolean;
  cause?: unknown;
}

/** The shape of an error on the wire. */
export interface WireError {
  code: ErrorCode;
  message: string;
  retryable: boolean;
  retryAfterMs?: number | undefined;
  details?: Readonly<Record<string, unknown>> | undefined;
}

/** The one class of errors. Programs look at `code`; people read `message` ("unable to X: why; what to do"). */
export class DeskbellError extends Error {
  override readonly name = 'DeskbellError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, options: DeskbellErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? RETRYABLE_CODES[code];
    this.retryAfterMs = options.retryAfterMs;
    this.details = options.details;
  }

  /** Leaves out cause and stack: neither may reach another machine. */
  toWire(): WireError {
    const { code, details, message, retryable, retryAfterMs } = this;
    return { code, message, retryable, retryAfterMs, details };
  }

  /**
   * An error as another machine told it. A newer server may know codes which this build does not: they become `internal`
   * with the code in `details.code`, and whether to repeat the call is the server's word.
   */
  static fromWire(error: WireError): DeskbellError {
    const isKnown = Object.hasOwn(RETRYABLE_CODES, error.code);
    return new DeskbellError(isKnown ? error.code : 'internal', error.message, {
      ...error,
      details: isKnown ? error.details : { ...error.details, code: error.code },
    });
  }
}
