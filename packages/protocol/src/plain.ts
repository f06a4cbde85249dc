/** What needs no schema library, for browsers: version, names of the connection, limits, errors. */
export { PROTOCOL_VERSION, SUPPORTED_PROTOCOL_VERSIONS, negotiateVersion } from './version.ts';
export { FILE_LIMITS } from './file-limits.ts';
export { COMPOSING_LIMITS } from './composing-limits.ts';
export { LIMITS } from './limits.ts';
export { BOT_LIMITS } from './bot-limits.ts';
export { ERROR_CODES } from './errors/error-codes.ts';
export type { ErrorCode, ErrorCodeDescription } from './errors/error-codes.ts';
export { DeskbellError } from './errors/deskbell-error.ts';
export type { DeskbellErrorOptions, WireError } from './errors/deskbell-error.ts';
export {
  AGENT_NAMESPACE,
  BOT_NAMESPACE,
  SITE_QUERY_PARAMETER,
  SOCKET_PATH,
  VISITOR_NAMESPACE,
} from './connection-names.ts';
export { digestOf } from './digest.ts';
export { boardDigest, draftsDigest, inboxDigest, sessionDigest } from './state-digests.ts';
export { timeOrderedId } from './time-ordered-id.ts';
export { PROGRESS_TYPE } from './rest/progress-type.ts';
export { durationMs } from './configuration/duration.ts';
