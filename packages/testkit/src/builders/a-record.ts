import { type Conversation, type ConversationRecord, UNVERIFIED } from '@deskbell/core';

/** A conversation as a store would give it after its first message, with what matters to a test. */
export function aRecord(
  conversation: Conversation,
  given: Partial<Omit<ConversationRecord, 'conversation'>> = {},
): ConversationRecord {
  const { contactId, startedAt } = conversation;
  return {
    conversation,
    seq: 2,
    publicSeq: 2,
    lastEntryAt: startedAt,
    awaitingReplySince: startedAt,
    agentMessageAt: null,
    visitorMessageAt: startedAt,
    dueAt: null,
    preview: 'Where is my order?',
    marks: { visitor: 2, agent: 0 },
    contact: {
      ...UNVERIFIED,
      id: contactId,
      name: null,
      locale: 'pl',
      createdAt: startedAt,
      conversations: 1,
      vip: false,
    },
    page: null,
    ...given,
  };
}
