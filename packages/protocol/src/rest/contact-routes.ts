import { z } from 'zod';
import { contactAttributes } from '../identity/visitor-claims.ts';
import { contact } from '../records/agent-conversation.ts';
import { entryId, timestamp } from '../records/ids.ts';
import { languageTag, messageText, shortText, storableText } from '../records/text.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';
import { tag, tagsBody } from './tag-routes.ts';

/** The person behind conversations, with their tags. */
export const contactAnswer = contact.extend({ tags: z.array(tag) });

const contactsQuery = listQuery.extend({
  /** Exactly as it is kept. */
  email: storableText(320).min(3).optional(),
  /** Their id at the host site. */
  externalId: storableText(200).min(1).optional(),
  /** The id of a tag. */
  tag: entryId.optional(),
});

/** What is left out stays. What the host site vouches for is its own to say: it says it again with the next visit. */
const contactBody = z.strictObject({
  name: shortText.nullable().optional(),
  email: storableText(320).min(3).nullable().optional(),
  phone: storableText(40).min(3).nullable().optional(),
  locale: languageTag.nullable().optional(),
  attributes: contactAttributes.optional(),
  vip: z.boolean().optional(),
});

export const contactNote = z.strictObject({
  id: entryId,
  /** `id` is `null` where an integration wrote it. */
  author: z.strictObject({ id: z.string().nullable(), name: z.string() }),
  text: messageText,
  at: timestamp,
});
const contactNoteBody = z.strictObject({ text: messageText });

const common = { tag: 'contacts', errors: ['unauthenticated', 'forbidden', 'not_found'] } as const;

export const contactRoutes = {
  'GET /v1/sites/:siteId/contacts': {
    ...common,
    summary:
      'Lists the contacts of a site, newest first, or finds those with an e-mail address, an id at the host site, or a tag.',
    action: 'contact:read',
    query: contactsQuery,
    body: null,
    answer: listAnswer(contactAnswer),
  },
  'GET /v1/sites/:siteId/contacts/:contactId': {
    ...common,
    summary: 'Reads a contact.',
    action: 'contact:read',
    body: null,
    answer: contactAnswer,
  },
  'PATCH /v1/sites/:siteId/contacts/:contactId': {
    ...common,
    summary: 'Changes what is known of a contact; what is left out stays.',
    action: 'contact:write',
    body: contactBody,
    answer: contactAnswer,
  },
  'PUT /v1/sites/:siteId/contacts/:contactId/tags': {
    ...common,
    summary: 'Says which tags a contact bears; the others are taken from them.',
    action: 'contact:write',
    body: tagsBody,
    answer: contactAnswer,
  },
  'GET /v1/sites/:siteId/contacts/:contactId/notes': {
    ...common,
    summary: 'Lists what was noted about a contact, newest first.',
    action: 'contact:read',
    query: listQuery,
    body: null,
    answer: listAnswer(contactNote),
  },
  'POST /v1/sites/:siteId/contacts/:contactId/notes': {
    ...common,
    summary: 'Notes something about a contact. Visitors never see it.',
    action: 'contact:write',
    body: contactNoteBody,
    answer: contactNote,
    status: 201,
  },
  'DELETE /v1/sites/:siteId/contacts/:contactId/notes/:noteId': {
    ...common,
    summary: 'Deletes a note about a contact: agents their own, supervisors any.',
    action: 'contact:write',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type ContactAnswer = z.output<typeof contactAnswer>;
export type ContactNoteAnswer = z.output<typeof contactNote>;
