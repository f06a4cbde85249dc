import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { entryId, timestamp } from '../records/ids.ts';
import { languageTag, messageText, shortText } from '../records/text.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

/** What a canned reply may be filled with: `{{contact.name}}`. */
export const CANNED_REPLY_VARIABLES = [
  'contact.name',
  'contact.email',
  'agent.name',
  'site.name',
  'conversation.id',
] as const;

const known = new Set<string>(CANNED_REPLY_VARIABLES);
/** `{{contact.attributes.plan}}`, with a word for whoever has none: `{{contact.name|there}}`. */
const isVariable = (name: string): boolean =>
  known.has(name) || /^contact\.attributes\.[\w-]{1,64}$/.test(name);

/** Braces inside end the search, so that no text takes long to look through. */
const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, inside = '']) => (inside.split('|')[0] ?? '').trim());

const cannedText = messageText.refine(
  (text) => variablesOf(text).every(isVariable),
  `may hold only these variables: ${CANNED_REPLY_VARIABLES.join(', ')}, contact.attributes.…`,
);

export const cannedReplyWords = {
  /** The key of a team in the configuration; `null`: for everybody on the site. */
  team: key.nullable().default(null),
  /** What is typed to get it. */
  shortcut: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be up to 40 small letters, digits or "-"'),
  title: shortText.refine((title) => title.trim() !== '', 'must not be empty'),
  /** The language it is written in; `null`: any. */
  language: languageTag.nullable().default(null),
  text: cannedText,
};

/** A text that agents insert instead of writing it anew. The same shortcut may stand for one text in each language and team. */
const cannedReplyBody = z.strictObject(cannedReplyWords);
export const cannedReplyAnswer = z.strictObject({
  id: entryId,
  ...cannedReplyWords,
  team: key.nullable(),
  language: languageTag.nullable(),
  createdAt: timestamp,
  updatedAt: timestamp,
});

const common = {
  tag: 'canned replies',
  errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
} as const;

export const cannedReplyRoutes = {
  'GET /v1/sites/:siteId/canned-replies': {
    ...common,
    summary: 'Lists the canned replies of a site, by shortcut.',
    action: 'cannedReply:read',
    query: listQuery,
    body: null,
    answer: listAnswer(cannedReplyAnswer),
  },
  'POST /v1/sites/:siteId/canned-replies': {
    ...common,
    summary: 'Makes a canned reply.',
    action: 'cannedReply:write',
    body: cannedReplyBody,
    answer: cannedReplyAnswer,
    status: 201,
  },
  'GET /v1/sites/:siteId/canned-replies/:replyId': {
    ...common,
    summary: 'Reads a canned reply.',
    action: 'cannedReply:read',
    body: null,
    answer: cannedReplyAnswer,
  },
  'PUT /v1/sites/:siteId/canned-replies/:replyId': {
    ...common,
    summary: 'Replaces a canned reply.',
    action: 'cannedReply:write',
    body: cannedReplyBody,
    answer: cannedReplyAnswer,
  },
  'DELETE /v1/sites/:siteId/canned-replies/:replyId': {
    ...common,
    summary: 'Deletes a canned reply.',
    action: 'cannedReply:write',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type CannedReplyAnswer = z.output<typeof cannedReplyAnswer>;
export type CannedReplyBody = z.input<typeof cannedReplyBody>;
