export { connectBot } from './bot/connect.ts';
export type {
  BotArticles,
  BotClient,
  BotConversationHandle,
  BotHandler,
  BotMessage,
  BotOptions,
  Handover,
  Learned,
} from './bot/bot-client.ts';
export { DeskbellError } from '@deskbell/protocol/plain';
export type { ErrorCode } from '@deskbell/protocol/plain';
export type {
  BotContent,
  BotConversation,
  BotSelf,
  FormField,
  FoundArticle,
  GivenValue,
  ReadArticle,
  VisitorEntry,
} from '@deskbell/protocol';
export type { ConnectionState } from './connection/connection-state.ts';
export type { Readable } from './observable/readable.ts';
export type { Platform } from './platform/platform.ts';
