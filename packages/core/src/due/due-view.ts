import type { ConversationRecord } from '../ports/conversation-record.ts';

/** As much of a record as times follow from. */
export type DueView = Pick<
  ConversationRecord,
  'conversation' | 'awaitingReplySince' | 'agentMessageAt' | 'visitorMessageAt' | 'contact'
>;
