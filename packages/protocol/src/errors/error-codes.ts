/**
 * Every code an error of Deskbell can carry, with the HTTP status it has over REST, whether the same call may succeed
 * later without change, and a sentence for people who meet it.
 */
export const ERROR_CODES = {
  invalid: {
    status: 400,
    retryable: false,
    sentence: 'A field is missing, too long or of the wrong kind; details.path names it.',
  },
  too_large: {
    status: 413,
    retryable: false,
    sentence: 'What was sent is larger than the limit; details.limit names it.',
  },
  unsupported_type: {
    status: 415,
    retryable: false,
    sentence: 'Files of this kind are not taken, or the content is not what the name says.',
  },
  unknown_command: {
    status: 404,
    retryable: false,
    sentence: 'The server knows no command or route of this name.',
  },
  unsupported_version: {
    status: 426,
    retryable: false,
    sentence: 'Client and server share no version of the protocol; update the older one.',
  },
  unauthenticated: {
    status: 401,
    retryable: false,
    sentence: 'Nobody is signed in, or the session has ended; sign in again.',
  },
  forbidden: { status: 403, retryable: false, sentence: 'The person who is signed in may not do this.' },
  consent_required: {
    status: 403,
    retryable: false,
    sentence: 'The site asks for a consent before anybody writes; details.consent names its version.',
  },
  origin_denied: {
    status: 403,
    retryable: false,
    sentence: 'The page that made the call is not on the list of origins of this site.',
  },
  not_found: {
    status: 404,
    retryable: false,
    sentence: 'There is no such thing, or it belongs to somebody else.',
  },
  conflict: {
    status: 409,
    retryable: true,
    sentence: 'Somebody else changed the same thing at the same moment; look again and repeat.',
  },
  id_reused: {
    status: 409,
    retryable: false,
    sentence: 'An entry with this id but another text is already stored; send the text under a new id.',
  },
  conversation_closed: {
    status: 409,
    retryable: false,
    sentence: 'The conversation has ended; start a new one.',
  },
  rate_limited: {
    status: 429,
    retryable: true,
    sentence: 'Too many calls in a short time; wait as long as retryAfterMs says.',
  },
  unavailable: {
    status: 503,
    retryable: true,
    sentence: 'The server cannot store anything just now; what was sent is kept and sent again.',
  },
  draining: { status: 503, retryable: true, sentence: 'This server is about to stop; connect again.' },
  slow_consumer: {
    status: 503,
    retryable: true,
    sentence: 'The client read too slowly and was cut off; it connects again and catches up.',
  },
  disconnected: {
    status: 503,
    retryable: true,
    sentence: 'There is no connection to the server; the call is made when it is back, or repeat it.',
  },
  timeout: {
    status: 504,
    retryable: true,
    sentence: 'The server did not answer in time; whether it acted is not known.',
  },
  aborted: { status: 499, retryable: false, sentence: 'The caller gave up waiting.' },
  internal: {
    status: 500,
    retryable: true,
    sentence: 'Something failed inside the server; it was written to its log under details.incident.',
  },
} as const satisfies Record<string, ErrorCodeDescription>;

export interface ErrorCodeDescription {
  readonly status: number;
  readonly retryable: boolean;
  readonly sentence: string;
}

export type ErrorCode = keyof typeof ERROR_CODES;
