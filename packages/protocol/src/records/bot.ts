import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentId, contactId, conversationId, seq, siteId, timestamp } from './ids.ts';
import { readMarks } from './marks.ts';
import { shortText, storableText } from './text.ts';
import { visitorPage } from './visitor-page.ts';
import { visitorStatus } from './conversation-status.ts';

/** Who answers where nobody does in person: the id and name that stand beside its entries. */
export const botRef = z.strictObject({ id: agentId, name: shortText });

/** A bot as it learns of itself when it connects. */
export const botSelf = z.strictObject({ id: agentId, siteId, key, name: shortText });

/** What a bot is told of whom it speaks with, if its site lets it know. */
const botContact = z.strictObject({
  id: contactId,
  name: shortText.nullable(),
  /** How many conversations they have had, this one included. */
  conversations: z.int().min(0),
  vip: z.boolean(),
});

/** A conversation as the bot that has it sees it: no agents, nothing internal. */
export const botConversation = z.strictObject({
  id: conversationId,
  siteId,
  status: visitorStatus,
  version: z.int().min(1),
  /** The last entry that visitor and bot see. */
  seq,
  startedAt: timestamp,
  /** As the visitor's browser says it, such as `pl` or `pt-BR`. */
  locale: z.string().nullable(),
  /** The queue in which it will wait for a person unless the bot names another. */
  queueId: key,
  /** When a person gets it, whatever the bot does. */
  until: timestamp,
  /** How long a message of the visitor may stay without an answer, in milliseconds. */
  turnMs: z.int().min(0),
  /** `null`: the bot is not told. */
  contact: botContact.nullable(),
  page: visitorPage.nullable(),
  /** The conversation before this one, in a few lines; `null` when there is none, or the bot is not told. */
  previous: z.strictObject({ id: conversationId, summary: storableText(8_000) }).nullable(),
  marks: readMarks,
});

export type BotRef = z.infer<typeof botRef>;
export type BotSelf = z.infer<typeof botSelf>;
export type BotConversation = z.infer<typeof botConversation>;
