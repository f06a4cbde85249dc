export { connect } from './agent/connect.ts';
export { agentAccount } from './agent/account.ts';
export type { AgentAccount, SecondFactorHandle } from './agent/account.ts';
export { agentSession } from './agent/session.ts';
export type { AgentSessionOptions } from './agent/session.ts';
export type {
  AlertsHandle,
  AgentBody,
  AgentClient,
  AgentConversationHandle,
  AgentEvents,
  AgentOptions,
  AgentSession,
  BoardHandle,
  ConfigurationEvents,
  ConfigurationHandle,
  CrisisHandle,
  Found,
  Inbox,
  InboxHandle,
  InboxOptions,
  Offer,
  TakenBack,
  TransferTarget,
} from './agent/agent-client.ts';
export type { ConversationDraft, DraftHandle, DraftText } from './agent/drafts/draft-handle.ts';
export type { Colleague } from './agent/together/colleagues.ts';
export { DeskbellError, durationMs } from '@deskbell/protocol/plain';
export type { ErrorCode } from '@deskbell/protocol/plain';
export type {
  AgentCard,
  AgentConversation,
  Alert,
  Board,
  ConfigurationVersion,
  ConversationStatus,
  CrisisState,
  DraftKind,
  EscalationSummary,
  WrapUp,
  InboxCounts,
  InboxFilter,
  InboxOrder,
  InboxView,
  Me,
  Mention,
  MetricsAnswer,
  NextPromise,
  Pause,
  Presence,
  QueueState,
  Role,
  RoutingReason,
  SearchResult,
  SessionAnswer,
  SiteAgent,
  SiteAnswer,
  SiteConfiguration,
  SiteConfigurationInput,
  StatusReason,
  VisitorPage,
  Waiting,
  WaitingReason,
} from '@deskbell/protocol';
export type { ConnectionState } from './connection/connection-state.ts';
export type {
  CallOptions,
  ConversationHandle,
  Messages,
  SendOptions,
  TypingPerson,
} from './conversation/conversation-handle.ts';
export type { Delivery, Timeline, TimelineItem } from './conversation/timeline.ts';
export type { Readable } from './observable/readable.ts';
export type { Platform } from './platform/platform.ts';
