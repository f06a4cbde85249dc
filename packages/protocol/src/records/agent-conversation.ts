import { z } from 'zod';
import { agentId, contactId, conversationId, seq, siteId, timestamp } from './ids.ts';
import { shortText } from './text.ts';
import { conversationStatus } from './conversation-status.ts';
import { readMarks } from './marks.ts';
import { visitorPage } from './visitor-page.ts';

/** The person behind a conversation, as the desk knows them. */
export const contact = z.strictObject({
  id: contactId,
  name: shortText.nullable(),
  locale: z.string().nullable(),
  createdAt: timestamp,
  /** How many conversations this contact has had, the present one included. */
  conversations: z.int().min(0),
});

/** A conversation as the desk sees it: one line of the inbox. */
export const agentConversation = z.strictObject({
  id: conversationId,
  siteId,
  status: conversationStatus,
  version: z.int().min(1),
  /** The last entry, internal ones included. */
  seq,
  startedAt: timestamp,
  /** When the last entry was added. */
  lastEntryAt: timestamp,
  /** Since when the visitor has been waiting for an answer; `null` when it is the visitor's turn. */
  awaitingReplySince: timestamp.nullable(),
  agent: z.strictObject({ id: agentId, name: shortText }).nullable(),
  contact,
  /** The beginning of the last message, as plain text. */
  preview: z.string(),
  marks: readMarks,
  /** Where the visitor was when the conversation began. */
  page: visitorPage.nullable(),
});

export type Contact = z.infer<typeof contact>;
export type AgentConversation = z.infer<typeof agentConversation>;
