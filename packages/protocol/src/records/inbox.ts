import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentId, entryId, timestamp } from './ids.ts';
import { storableText } from './text.ts';

/**
 * Which conversations an inbox shows:
 * - `mine`: the agent's own open ones, with those offered to them and those handed to a colleague who has not accepted yet
 * - `offered`: those offered to the agent just now
 * - `waiting`: all that wait, with those offered to somebody; longest wait first
 * - `unassigned`: those that wait and are offered to nobody; longest wait first
 * - `snoozed`: those that the agent has put aside
 * - `open`: every one of the site that is neither resolved nor closed
 * - `resolved`: every one that is resolved or closed
 * - `all`: every one of the site
 *
 * Where nothing else is said, newest activity first.
 */
export const inboxView = z.enum([
  'mine',
  'offered',
  'waiting',
  'unassigned',
  'snoozed',
  'open',
  'resolved',
  'all',
]);
export type InboxView = z.infer<typeof inboxView>;

/**
 * How many conversations the views hold, but for `all`. Of those that concern the whole site no more than
 * `LIMITS.countedConversations` are counted: that many stands for "that many or more".
 */
export const inboxCounts = z.strictObject({
  mine: z.int().min(0),
  offered: z.int().min(0),
  waiting: z.int().min(0),
  unassigned: z.int().min(0),
  snoozed: z.int().min(0),
  open: z.int().min(0),
  resolved: z.int().min(0),
});
export type InboxCounts = z.infer<typeof inboxCounts>;

/** Which of a view's conversations are wanted: all of this must be so. Left out: whatever. */
export const inboxFilter = z.strictObject({
  queueId: key.optional(),
  /** Who has it, or had it last. */
  agentId: agentId.optional(),
  tagId: entryId.optional(),
  /** In which the contact wants to be served, as a tag without region, such as `pl`. */
  language: storableText(35).optional(),
  /** Of contacts that are served first. */
  vip: z.literal(true).optional(),
  /** The visitor waits for an answer and no agent has read their last words. */
  unread: z.literal(true).optional(),
  /** A promised time is near or broken (E5). */
  atRisk: z.literal(true).optional(),
  /** With a head start (R2). */
  urgent: z.literal(true).optional(),
  /** Began at or after, and before. */
  startedFrom: timestamp.optional(),
  startedBefore: timestamp.optional(),
});
export type InboxFilter = z.infer<typeof inboxFilter>;

/**
 * In which order a view is shown: by activity (`newest`, `oldest`), by how long the visitor has been waiting for an answer
 * (`longestWait`, those who do not wait last), by their beginnings (`lastBegun`, `firstBegun`), or by head start (`priority`).
 */
export const inboxOrder = z.enum(['newest', 'oldest', 'longestWait', 'lastBegun', 'firstBegun', 'priority']);
export type InboxOrder = z.infer<typeof inboxOrder>;
