import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentConversation } from '../records/agent-conversation.ts';
import { conversationStatus } from '../records/conversation-status.ts';
import { entry } from '../records/entry.ts';
import { agentId, contactId, entryId } from '../records/ids.ts';
import { messageText } from '../records/text.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import { mailLocale } from './people-rest.ts';
import type { RestRoute } from './rest-route.ts';
import { tag, tagsBody } from './tag-routes.ts';

/** A conversation as the desk sees it, with its tags. */
export const conversationAnswer = agentConversation.extend({ tags: z.array(tag) });

const moment = z.coerce.number().int().min(0);

const conversationsQuery = listQuery.extend({
  status: conversationStatus.optional(),
  queue: key.optional(),
  /** Who has it, or had it last. */
  agent: agentId.optional(),
  /** The id of a tag. */
  tag: entryId.optional(),
  contact: contactId.optional(),
  /** Began at or after, and before: milliseconds since 1970. */
  from: moment.optional(),
  to: moment.optional(),
});

/** In whose name an API key acts: a member of the site. Agents act in their own. */
const inNameOf = agentId.optional();

/** `id`: the author's own name for it, made once; the same again is the same entry (D2). Default: a new one. */
const postBody = z.strictObject({ id: entryId.optional(), text: messageText, agentId: inNameOf });
const assignBody = z.strictObject({ agentId });
const actBody = z.strictObject({ agentId: inNameOf });
const postedAnswer = z.strictObject({ entry });

const common = { tag: 'conversations', errors: ['unauthenticated', 'forbidden', 'not_found'] } as const;
const changing = {
  ...common,
  errors: [...common.errors, 'conflict', 'conversation_closed', 'id_reused'],
} as const;

export const conversationRoutes = {
  'GET /v1/sites/:siteId/conversations': {
    ...common,
    summary:
      'Lists the conversations of a site, newest first, by status, queue, agent, tag, contact and time.',
    action: 'conversation:read',
    query: conversationsQuery,
    body: null,
    answer: listAnswer(conversationAnswer),
  },
  'GET /v1/sites/:siteId/conversations/:conversationId': {
    ...common,
    summary: 'Reads a conversation.',
    action: 'conversation:read',
    body: null,
    answer: conversationAnswer,
  },
  'GET /v1/sites/:siteId/conversations/:conversationId/entries': {
    ...common,
    summary: 'Lists what was said and what happened, oldest first, internal entries included.',
    action: 'conversation:read',
    query: listQuery,
    body: null,
    answer: listAnswer(entry),
  },
  'POST /v1/sites/:siteId/conversations/:conversationId/messages': {
    ...changing,
    summary: "Writes to the visitor in an agent's name, who has the conversation from then on.",
    action: 'conversation:write',
    body: postBody,
    answer: postedAnswer,
    status: 201,
  },
  'POST /v1/sites/:siteId/conversations/:conversationId/notes': {
    ...changing,
    summary: 'Adds a note that no visitor ever sees.',
    action: 'note:write',
    body: postBody,
    answer: postedAnswer,
    status: 201,
  },
  'POST /v1/sites/:siteId/conversations/:conversationId/assign': {
    ...changing,
    summary: 'Gives a conversation to an agent at once, above their limit if need be.',
    action: 'conversation:assign',
    body: assignBody,
    answer: conversationAnswer,
  },
  'POST /v1/sites/:siteId/conversations/:conversationId/resolve': {
    ...changing,
    summary: "Marks the matter as solved; the visitor's next message reopens it.",
    action: 'conversation:handle',
    body: actBody,
    answer: conversationAnswer,
  },
  'POST /v1/sites/:siteId/conversations/:conversationId/transcript': {
    ...common,
    summary: 'Mails a copy of what the visitor sees to the address of the contact that is verified.',
    action: 'transcript:send',
    body: z.strictObject({ id: entryId.optional(), locale: mailLocale.optional() }),
    answer: null,
    status: 202,
  },
  'PUT /v1/sites/:siteId/conversations/:conversationId/tags': {
    ...common,
    summary: 'Says which tags a conversation bears; the others are taken from it.',
    action: 'conversation:handle',
    body: tagsBody,
    answer: conversationAnswer,
  },
} as const satisfies Record<string, RestRoute>;

export type ConversationAnswer = z.output<typeof conversationAnswer>;
