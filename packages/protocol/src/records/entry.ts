import { z } from 'zod';
import { agentId, conversationId, entryId, seq, timestamp, visitorId } from './ids.ts';
import { shortText } from './text.ts';
import {
  contactOfferBody,
  contactRequestBody,
  crisisBody,
  deletionBody,
  editBody,
  escalationBody,
  messageBody,
  noteBody,
  personRequestBody,
  routingBody,
  scoreBody,
  slaBody,
  statusBody,
  transferBody,
} from './entry-bodies.ts';

/** Who wrote an entry. `system` is the desk itself: routing, deadlines, clean-up. */
export const author = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('visitor'), id: visitorId }),
  z.strictObject({ kind: z.literal('agent'), id: agentId, name: shortText }),
  z.strictObject({ kind: z.literal('system') }),
]);

/** What an entry says. */
export const entryBody = z.discriminatedUnion('type', [
  messageBody,
  noteBody,
  statusBody,
  routingBody,
  transferBody,
  escalationBody,
  slaBody,
  editBody,
  deletionBody,
  contactOfferBody,
  contactRequestBody,
  personRequestBody,
  scoreBody,
  crisisBody,
]);

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
export type EntryBody = z.infer<typeof entryBody>;
export type Entry = z.infer<typeof entry>;
