import { z } from 'zod';
import { contactAttributes } from '../identity/visitor-claims.ts';
import { key } from '../configuration/fields.ts';
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
  /** Marked as somebody to be served first. */
  vip: z.boolean(),
  /** Whether the host site has vouched for who this is; all below is then what it said last. */
  verified: z.boolean(),
  /** Their id at the host site. */
  externalId: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  attributes: contactAttributes,
  /**
   * What of this the visitor or the page has said, without anybody vouching for it: `name`, `email`, `phone`, `attributes.plan`. Left out:
   * nothing.
   */
  told: z.array(z.string()).optional(),
});

/** The promised time that comes next, or is broken already. */
export const nextPromise = z.strictObject({
  clock: z.enum(['firstResponse', 'nextResponse', 'resolution']),
  dueAt: timestamp,
  state: z.enum(['running', 'warned', 'breached']),
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
  /** Who has it: active or snoozed, or still theirs while it is offered to a colleague. */
  agent: z.strictObject({ id: agentId, name: shortText }).nullable(),
  /** To whom it is offered, and until when. */
  offer: z
    .strictObject({ agent: z.strictObject({ id: agentId, name: shortText }), until: timestamp })
    .nullable(),
  queueId: key,
  tier: z.int().min(1),
  /** Minutes of head start. */
  priority: z.int(),
  /** The language in which the contact wants to be served. */
  language: z.string().nullable(),
  /** Its age for routing, while it waits or is offered. */
  waitingSince: timestamp.nullable(),
  snoozedUntil: timestamp.nullable(),
  promise: nextPromise.nullable(),
  /** The conversation that this one follows (C2). */
  previousId: conversationId.nullable(),
  contact,
  /** The beginning of the last message, as plain text. */
  preview: z.string(),
  marks: readMarks,
  /** Where the visitor was when the conversation began. */
  page: visitorPage.nullable(),
});

export type Contact = z.infer<typeof contact>;
export type NextPromise = z.infer<typeof nextPromise>;
export type AgentConversation = z.infer<typeof agentConversation>;
