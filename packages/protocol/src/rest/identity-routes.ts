import { z } from 'zod';
import { timestamp } from '../records/ids.ts';
import { storableText } from '../records/text.ts';
import type { RestRoute } from './rest-route.ts';

/** With what a host site signs: a secret that both know, or a key of which Deskbell knows the public half alone. */
export const identityAlgorithm = z.enum(['HS256', 'EdDSA']);

/** A key of a site, without what must stay secret. */
export const identityKeyAnswer = z.strictObject({
  /** What a token may name in its `kid`. */
  id: z.string(),
  algorithm: identityAlgorithm,
  createdAt: timestamp,
  /** When a visitor last showed a token made with it, to the minute; `null`: never. */
  lastUsedAt: timestamp.nullable(),
  /** Since when no token made with it is believed; `null`: it is live. */
  retiredAt: timestamp.nullable(),
});

/** `publicKey` (EdDSA alone): an Ed25519 key as PEM; without one a pair is made, and its private half shown once. */
const newIdentityKeyBody = z
  .strictObject({
    algorithm: identityAlgorithm.default('HS256'),
    publicKey: storableText(1_000).optional(),
  })
  .refine(({ algorithm, publicKey }) => publicKey === undefined || algorithm === 'EdDSA', {
    message: 'is for EdDSA alone: secrets of HS256 are made here',
    path: ['publicKey'],
  });

/** The key with what its site signs with: shown this once, and `null` where the site made its pair itself. */
export const newIdentityKeyAnswer = identityKeyAnswer.extend({ secret: z.string().nullable() });

/** Keys with which a site signs who its visitors are (A1). */
export const identityRoutes = {
  /** The keys of a site, newest first, without their secrets. */
  'GET /v1/sites/:siteId/identity-keys': {
    summary: 'Lists the keys with which the site signs who its visitors are, newest first, without secrets.',
    tag: 'identity',
    action: 'identityKey:read',
    body: null,
    answer: z.strictObject({ items: z.array(identityKeyAnswer), next: z.null() }),
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  /** Makes a key and shows its secret, this once. At most two are live: `conflict` for a third. */
  'POST /v1/sites/:siteId/identity-keys': {
    summary: 'Makes a key and shows its secret, this once. At most two are live at a time.',
    tag: 'identity',
    action: 'identityKey:write',
    body: newIdentityKeyBody,
    answer: newIdentityKeyAnswer,
    status: 201,
    secret: true,
    errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  },
  /** Retires a key: tokens made with it are worth nothing, and who was let in by one is cut off within 5 s (D11). */
  'DELETE /v1/sites/:siteId/identity-keys/:keyId': {
    summary: 'Retires a key: tokens made with it are worth nothing from then on.',
    tag: 'identity',
    action: 'identityKey:write',
    body: null,
    answer: null,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;

export type IdentityAlgorithm = z.infer<typeof identityAlgorithm>;
export type IdentityKeyAnswer = z.infer<typeof identityKeyAnswer>;
export type NewIdentityKeyAnswer = z.infer<typeof newIdentityKeyAnswer>;
