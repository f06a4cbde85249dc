import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { conversationStatus } from '../records/conversation-status.ts';
import { author } from '../records/entry.ts';
import { escalationBody, escalationSummary, statusReason } from '../records/entry-bodies.ts';
import { agentId, contactId, conversationId, entryId, siteId, timestamp, visitorId } from '../records/ids.ts';
import { surveyKind, wrapUp } from '../records/survey-bodies.ts';

/** A conversation as it is after what happened; the rest of it is read over REST. */
const toldConversation = z.strictObject({
  id: conversationId,
  contactId,
  visitorId,
  status: conversationStatus,
  /** Who has it, or had it last. */
  agent: z.strictObject({ id: agentId, name: z.string() }).nullable(),
  queueId: key,
  tier: z.int().min(1),
  startedAt: timestamp,
  /** The conversation that it follows. */
  previousId: conversationId.nullable(),
});

const conversation = toldConversation;
const entryHead = { id: entryId, at: timestamp, author };

export const conversationData = z.strictObject({ conversation });
export const statusData = z.strictObject({
  conversation,
  from: conversationStatus.nullable(),
  reason: statusReason,
});
export const escalatedData = z.strictObject({
  conversation,
  cause: escalationBody.shape.cause,
  summary: escalationSummary.nullable(),
});
/** `isCut`: the text is longer than an event may be; the whole of it is read over REST. */
export const textData = z.strictObject({
  conversation,
  entry: z.strictObject({ ...entryHead, text: z.string(), isCut: z.boolean() }),
});
export const ratedData = z.strictObject({
  conversation,
  entry: z.strictObject({
    ...entryHead,
    /**
     * The same for every event about one rating: first the score, then maybe again with its words, or with another score. The last one
     * takes the place of those before.
     */
    rating: z.string(),
    score: z.int(),
    survey: key.nullable(),
    kind: surveyKind.nullable(),
    comment: z.string().nullable(),
  }),
});
export const feedbackData = z.strictObject({
  conversation,
  entry: z.strictObject({ ...entryHead, kind: z.enum(['complaint', 'compliment']), text: z.string() }),
});
export const wrappedUpData = z.strictObject({ conversation, entry: z.strictObject(entryHead), wrapUp });
export const contactRequestData = z.strictObject({
  conversation,
  entry: z.strictObject({ ...entryHead, channel: z.enum(['callback', 'email']), address: z.string() }),
});
/** What a step of an escalation policy has to tell (`notify`). */
export const noticeData = z.strictObject({
  conversationId,
  cause: escalationBody.shape.cause,
  queueId: key,
  tier: z.int().min(1),
  contact: z.strictObject({ name: z.string().nullable(), vip: z.boolean() }),
  summary: escalationSummary.nullable(),
});
export const contactData = z.strictObject({
  contact: z.strictObject({
    id: contactId,
    vip: z.boolean().optional(),
    /** Of the contact that has become this one, as it turned out to be the same person. */
    formerId: contactId.optional(),
  }),
});
/** Of somebody who is not here any more, or whose data were handed out: an id, and nothing else. */
export const contactIdData = z.strictObject({ contact: z.strictObject({ id: contactId }) });
export const pingData = z.strictObject({ endpointId: z.string(), siteId });
