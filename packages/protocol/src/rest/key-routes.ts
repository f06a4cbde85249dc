import { z } from 'zod';
import { entryId, siteId, timestamp } from '../records/ids.ts';
import { shortText } from '../records/text.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';
import { scope } from './scopes.ts';

/** An API key, without the key itself: that is shown once, to its maker. */
export const apiKeyAnswer = z.strictObject({
  id: entryId,
  /** `null`: for the whole installation. */
  siteId: siteId.nullable(),
  name: shortText,
  /** The end of the key, by which people tell theirs apart. */
  hint: z.string(),
  scopes: z.array(scope),
  createdAt: timestamp,
  /** The name of its maker. */
  createdBy: z.string(),
  expiresAt: timestamp.nullable(),
  /** To the minute. */
  lastUsedAt: timestamp.nullable(),
  revokedAt: timestamp.nullable(),
});

/** A new key: `secret` is what goes behind `Authorization: Bearer`, and is never shown again. */
export const newApiKeyAnswer = apiKeyAnswer.extend({ secret: z.string() });

const newApiKeyBody = z.strictObject({
  name: shortText.refine((name) => name.trim() !== '', 'must not be empty'),
  scopes: z.array(scope).min(1).max(50),
  /** When it ends by itself; default: never. */
  expiresAt: timestamp.nullable().default(null),
});

const common = { tag: 'keys', errors: ['unauthenticated', 'forbidden', 'not_found'] } as const;

/** API keys of integrations: for one site, or (`/v1/keys`) for the whole installation. */
export const keyRoutes = {
  'GET /v1/sites/:siteId/keys': {
    ...common,
    summary: 'Lists the API keys of a site, newest first.',
    action: 'key:read',
    query: listQuery,
    body: null,
    answer: listAnswer(apiKeyAnswer),
  },
  'POST /v1/sites/:siteId/keys': {
    ...common,
    summary: 'Makes an API key for a site. The key itself is in this answer and never shown again.',
    action: 'key:write',
    body: newApiKeyBody,
    answer: newApiKeyAnswer,
    status: 201,
    secret: true,
  },
  'DELETE /v1/sites/:siteId/keys/:keyId': {
    ...common,
    summary: 'Revokes an API key: within five seconds no server takes it any more.',
    action: 'key:write',
    body: null,
    answer: null,
  },
  'GET /v1/keys': {
    ...common,
    summary: 'Lists the API keys of the installation, newest first.',
    action: 'installationKey:read',
    query: listQuery,
    body: null,
    answer: listAnswer(apiKeyAnswer),
  },
  'POST /v1/keys': {
    ...common,
    summary: 'Makes an API key for all sites. The key itself is in this answer and never shown again.',
    action: 'installationKey:write',
    body: newApiKeyBody,
    answer: newApiKeyAnswer,
    status: 201,
    secret: true,
  },
  'DELETE /v1/keys/:keyId': {
    ...common,
    summary: 'Revokes an API key of the installation.',
    action: 'installationKey:write',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type ApiKeyAnswer = z.output<typeof apiKeyAnswer>;
export type NewApiKeyAnswer = z.output<typeof newApiKeyAnswer>;
export type NewApiKeyBody = z.input<typeof newApiKeyBody>;
