export { DeskbellError, LIMITS } from '@deskbell/protocol/plain';
export type { ErrorCode } from '@deskbell/protocol/plain';
export { defaultPlatform } from './platform/default-platform.ts';
export { memoryStorage } from './platform/memory-storage.ts';
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
export type { Link, LinkEvents, Transport } from './connection/transport.ts';
export type { Platform, Storage, Tabs } from './platform/platform.ts';
