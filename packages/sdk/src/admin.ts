export { admin } from './admin/admin.ts';
export type { AdminClient, AdminOptions, CallOptions } from './admin/admin-client.ts';
export type { CallAnswer, CallBody, CallInput, CallName, ItemOf, ListName } from '@deskbell/protocol';
export { fillCannedReply } from './admin/fill-canned-reply.ts';
export type { CannedReplyValues } from './admin/fill-canned-reply.ts';
export { DeskbellError } from '@deskbell/protocol/plain';
export type {
  ApiKeyAnswer,
  BanAnswer,
  CannedReplyAnswer,
  OwnReplyAnswer,
  ContactAnswer,
  ContactNoteAnswer,
  ContactOutcomes,
  ConversationAnswer,
  ErrorCode,
  NewApiKeyAnswer,
  PrivacyJobAnswer,
  Scope,
  SimulationAnswer,
  SimulationOutcome,
  SiteAnswer,
  TagAnswer,
} from '@deskbell/protocol';
