import { z } from 'zod';
import { agentId, conversationId, entryId, seq, timestamp, visitorId } from './ids.ts';
import { shortText } from './text.ts';
import { conversationStatus } from './conversation-status.ts';

/** Who wrote an entry. `system` is the desk itself: routing, deadlines, clean-up. */
export const author = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('visitor'), id: visitorId }),
  z.strictObject({ kind: z.literal('agent'), id: agentId, name: shortText }),
  z.strictObject({ kind: z.literal('system') }),
]);

/** Why a conversation changed its status. */
export const statusReason = z.enum([
  /** The visitor began it. */
  'started',
  /** Routing found the agent. */
  'assigned',
  /** The agent took it by hand. */
  'claimed',
  /** The agent's connection was lost for longer than the grace time, or the account was disabled. */
  'agentLost',
  /** The agent marked the question as solved. */
  'resolved',
  /** The visitor wrote again after it was resolved. */
  'reopened',
  /** Visitor or agent ended it. */
  'ended',
]);

/**
 * What a person wrote, for everybody to read.
 *
 * @public
 */
export const messageBody = z.strictObject({ type: z.literal('message'), text: z.string() });
/**
 * What an agent wrote for colleagues. Internal: never reaches a visitor.
 *
 * @public
 */
export const noteBody = z.strictObject({ type: z.literal('note'), text: z.string() });
/**
 * The conversation changed its status or its owner.
 *
 * @public
 */
export const statusBody = z.strictObject({
  type: z.literal('status'),
  status: conversationStatus,
  reason: statusReason,
  /** The agent who has the conversation from here on. */
  agent: z.strictObject({ id: agentId, name: shortText }).optional(),
});

/** What an entry says. */
export const entryBody = z.discriminatedUnion('type', [messageBody, noteBody, statusBody]);

/** One line of a conversation's timeline. */
export const entry = z.strictObject({
  id: entryId,
  conversationId,
  seq,
  at: timestamp,
  author,
  body: entryBody,
});

export type Author = z.infer<typeof author>;
export type StatusReason = z.infer<typeof statusReason>;
export type EntryBody = z.infer<typeof entryBody>;
export type Entry = z.infer<typeof entry>;
