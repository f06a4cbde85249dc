import { z } from 'zod';
import { agentId, conversationId, entryId, seq, timestamp, visitorId } from './ids.ts';
import { answerBody, articleBody, cardBody, formBody, quickRepliesBody } from './bot-bodies.ts';
import { handoverBody, learnedBody } from './handover-body.ts';
import { flowBody } from './flow-body.ts';
import { feedbackBody, scoreBody, surveyAskedBody, wrapUpBody } from './survey-bodies.ts';
import { shortText } from './text.ts';
import { trackedBody } from './tracked-body.ts';
import { priorityBody } from './priority-body.ts';
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
  slaBody,
  statusBody,
  transferBody,
} from './entry-bodies.ts';

/** Who wrote an entry. `bot` is a bot or a flow, `system` the desk itself: routing, deadlines, clean-up. */
export const author = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('visitor'), id: visitorId }),
  z.strictObject({ kind: z.literal('agent'), id: agentId, name: shortText }),
  z.strictObject({ kind: z.literal('bot'), id: agentId, name: shortText }),
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
  surveyAskedBody,
  scoreBody,
  feedbackBody,
  wrapUpBody,
  crisisBody,
  quickRepliesBody,
  cardBody,
  formBody,
  articleBody,
  answerBody,
  flowBody,
  handoverBody,
  learnedBody,
  trackedBody,
  priorityBody,
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
