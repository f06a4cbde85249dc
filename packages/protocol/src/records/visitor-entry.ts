import { z } from 'zod';
import { conversationId, entryId, seq, timestamp } from './ids.ts';
import { answerBody, articleBody, cardBody, formBody, quickRepliesBody } from './bot-bodies.ts';
import { feedbackBody, scoreBody, surveyAskedBody } from './survey-bodies.ts';
import { shortText } from './text.ts';
import { visitorStatus } from './conversation-status.ts';
import {
  contactOfferBody,
  contactRequestBody,
  deletionBody,
  editBody,
  messageBody,
  statusReason,
} from './entry-bodies.ts';

/**
 * An author as a visitor may see them: agents and bots by name alone.
 *
 * @public
 */
export const visitorEntryAuthor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('visitor') }),
  z.strictObject({ kind: z.literal('agent'), name: shortText }),
  z.strictObject({ kind: z.literal('bot'), name: shortText }),
  z.strictObject({ kind: z.literal('system') }),
]);

/**
 * A change of status as a visitor may see it.
 *
 * @public
 */
export const visitorStatusBody = z.strictObject({
  type: z.literal('status'),
  status: visitorStatus,
  reason: statusReason,
  agent: z.strictObject({ name: shortText }).optional(),
});

/**
 * What an entry says that visitors may see.
 *
 * @public
 */
export const visitorEntryBody = z.discriminatedUnion('type', [
  messageBody,
  visitorStatusBody,
  editBody,
  deletionBody,
  contactOfferBody,
  contactRequestBody,
  surveyAskedBody,
  scoreBody,
  feedbackBody,
  quickRepliesBody,
  cardBody,
  formBody,
  articleBody,
  answerBody,
]);

/**
 * An entry as its visitor sees it. Internal entries are left out, so `seq` rises but may skip; `previous` (in facts and
 * pages) says which entry came before, so that a client still notices a hole.
 */
export const visitorEntry = z.strictObject({
  id: entryId,
  conversationId,
  seq,
  at: timestamp,
  author: visitorEntryAuthor,
  body: visitorEntryBody,
});
export type VisitorEntry = z.infer<typeof visitorEntry>;
