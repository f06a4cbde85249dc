import type { Contact, ReadMarks, VisitorPage } from '@deskbell/protocol';
import type { Conversation } from '../conversation/conversation.ts';

/** A conversation with everything the store keeps beside it: what lists, headers and heads are made from. */
export interface ConversationRecord {
  readonly conversation: Conversation;
  /** Last entry of all. */
  readonly seq: number;
  /** Last entry that the visitor may see. */
  readonly publicSeq: number;
  readonly lastEntryAt: number;
  /** Time of the oldest visitor message that no agent's message has followed. */
  readonly awaitingReplySince: number | null;
  /** Time of the last message of an agent, and of the visitor. */
  readonly agentMessageAt: number | null;
  readonly visitorMessageAt: number | null;
  /**
   * When the conversation must be looked at next, whatever happens: an offer ends, a step or promise is due (E2). May be
   * earlier than needed, never later; `null` when nothing is due without somebody acting.
   */
  readonly dueAt: number | null;
  /** The first 140 characters of the last message (notes excluded). */
  readonly preview: string;
  readonly marks: ReadMarks;
  readonly contact: Contact;
  readonly page: VisitorPage | null;
}

/** Columns that change with every entry; kept by the store in the transaction of the append. */
export type EntryProjection = Pick<
  ConversationRecord,
  | 'seq'
  | 'publicSeq'
  | 'lastEntryAt'
  | 'awaitingReplySince'
  | 'agentMessageAt'
  | 'visitorMessageAt'
  | 'preview'
>;
