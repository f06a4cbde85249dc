import type { ConversationRecord } from '@deskbell/core';
import type { BotLine } from './bot-seat.ts';

/** What is asked of those who keep which connection of a bot has which conversation. */
export interface BotSeatSteps {
  /** A conversation that a bot had when this server started: whoever had it may come back for it. */
  recall(record: ConversationRecord): void;
  /** How many connections a bot has on this node. */
  connections(botId: string): number;
  /** Whether somebody could take a conversation of this bot now, here or elsewhere. */
  isThere(botId: string): boolean;
  /** Whether the conversation is with this instance; one that nobody has is so from now on. */
  holds(botId: string, instance: string, conversationId: string): boolean;
  /** What the instance has. */
  conversationsOf(botId: string, instance: string): readonly string[];
  /** A connection is there. Each call is followed by one of `disconnected`. */
  connected(botId: string, instance: string, line: BotLine): void;
  /** @param isMeant whether it said goodbye: then it is not awaited */
  disconnected(botId: string, instance: string, line: BotLine, isMeant: boolean): void;
  /** A connection has come back and says what it had. The rest of what nobody has is shared out soon. */
  resumed(botId: string, instance: string, conversationIds: readonly string[]): void;
  /** A conversation is another now: a bot may have got it, or have it no longer. */
  moved(record: ConversationRecord): void;
  /** The connection that has a conversation, if it is one of this node. */
  lineOf(conversationId: string): BotLine | null;
  /** The bot is gone for good: people get its conversations at once. */
  gone(botId: string): void;
  /** So many connections of a bot are on another node. */
  countedElsewhere(nodeId: string, botId: string, seats: number): void;
  /** A connection of another node has it from now on. */
  takenElsewhere(nodeId: string, botId: string, conversationId: string): void;
  stop(): void;
}
