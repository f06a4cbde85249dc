import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentId, siteId, timestamp } from '../records/ids.ts';
import { shortText, storableText } from '../records/text.ts';
import { LIMITS } from '../limits.ts';
import { listAnswer } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

const picture = storableText(LIMITS.urlCharacters).regex(
  /^https:\/\/[^\s/]\S*$/,
  'must be an address that begins with https://',
);
const filled = shortText.refine((text) => text.trim() !== '', 'must not be empty');
const description = storableText(1_000);
const limitMs = z.int().min(10_000).max(86_400_000);
const turnMs = z.int().min(2_000).max(600_000);
const contact = z.enum(['none', 'card']);

/** A bot as the people who manage a site see it. Never its token. */
export const botAnswer = z.strictObject({
  id: agentId,
  siteId,
  /** What the site's configuration calls it. */
  key,
  /** What visitors read beside its entries. */
  name: shortText,
  /** The address of a picture. */
  face: picture.nullable(),
  description,
  /** How long it may have a conversation, in milliseconds. */
  limitMs,
  /** How long a visitor's message may stay without its answer, in milliseconds. */
  turnMs,
  /** What it is told of whom it speaks with. */
  contact,
  /** When its token was made; `null`: it has none, and cannot connect. */
  tokenAt: timestamp.nullable(),
  createdAt: timestamp,
  /** When it connected last, to a few minutes. */
  seenAt: timestamp.nullable(),
  /** How many connections it has to this node. */
  connections: z.int().min(0),
});

export const newBotBody = z.strictObject({
  key,
  name: filled,
  face: picture.nullable().default(null),
  description: description.default(''),
  limitMs: limitMs.default(120_000),
  turnMs: turnMs.default(30_000),
  contact: contact.default('none'),
});

export const botBody = z.strictObject({
  key: key.optional(),
  name: filled.optional(),
  face: picture.nullable().optional(),
  description: description.optional(),
  limitMs: limitMs.optional(),
  turnMs: turnMs.optional(),
  contact: contact.optional(),
});

/** The token is shown this once. */
export const botTokenAnswer = z.strictObject({ bot: botAnswer, token: z.string() });

const ONE = ['unauthenticated', 'forbidden', 'not_found'] as const;

/** The bots of a site. Conversations begin with them as the site's configuration says (`bots`). */
export const botRoutes = {
  'GET /v1/sites/:siteId/bots': {
    summary: 'Lists the bots of a site, the oldest first.',
    tag: 'bots',
    action: 'bot:read',
    body: null,
    answer: listAnswer(botAnswer),
    errors: ONE,
  },
  'POST /v1/sites/:siteId/bots': {
    summary: 'Makes a bot. Its token is shown this once.',
    tag: 'bots',
    action: 'bot:write',
    body: newBotBody,
    answer: botTokenAnswer,
    status: 201,
    secret: true,
    errors: [...ONE, 'conflict'],
  },
  'GET /v1/sites/:siteId/bots/:botId': {
    summary: 'Reads a bot.',
    tag: 'bots',
    action: 'bot:read',
    body: null,
    answer: botAnswer,
    errors: ONE,
  },
  'PATCH /v1/sites/:siteId/bots/:botId': {
    summary: 'Changes a bot. Conversations that it has go on as they began.',
    tag: 'bots',
    action: 'bot:write',
    body: botBody,
    answer: botAnswer,
    errors: [...ONE, 'conflict'],
  },
  'DELETE /v1/sites/:siteId/bots/:botId': {
    summary: 'Deletes a bot. People get the conversations that it has; what it wrote stays.',
    tag: 'bots',
    action: 'bot:write',
    body: null,
    answer: null,
    errors: ONE,
  },
  'PUT /v1/sites/:siteId/bots/:botId/token': {
    summary:
      'Gives a bot another token, shown this once. The one before ends within five seconds, with its connections.',
    tag: 'bots',
    action: 'bot:write',
    body: null,
    answer: botTokenAnswer,
    secret: true,
    errors: ONE,
  },
  'DELETE /v1/sites/:siteId/bots/:botId/token': {
    summary:
      'Takes the token of a bot away: its connections end within five seconds, and people get its conversations.',
    tag: 'bots',
    action: 'bot:write',
    body: null,
    answer: null,
    errors: ONE,
  },
} as const satisfies Record<string, RestRoute>;

export type BotAnswer = z.output<typeof botAnswer>;
export type NewBotBody = z.input<typeof newBotBody>;
export type BotBody = z.input<typeof botBody>;
export type BotTokenAnswer = z.output<typeof botTokenAnswer>;
