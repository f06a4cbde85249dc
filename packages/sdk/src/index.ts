export { DeskbellError, LIMITS } from '@deskbell/protocol/plain';
export type { ErrorCode } from '@deskbell/protocol/plain';
export type { ConnectionState } from './connection/connection-state.ts';
export type {
  CallOptions,
  ConversationHandle,
  Messages,
  TypingPerson,
} from './conversation/conversation-handle.ts';
export type { Delivery, Timeline, TimelineItem } from './conversation/timeline.ts';
export type { Readable } from './observable/readable.ts';
export type { Platform, Storage, Tabs } from './platform/platform.ts';
