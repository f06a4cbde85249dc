import { z } from 'zod';
import { siteId, timestamp } from '../records/ids.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

const moment = z.coerce.number().int().min(0);

/** Which records; every part that is left out lets all through. */
const auditQuery = listQuery.extend({
  action: z.string().min(1).max(100).optional(),
  /** The id of an agent or an API key. */
  actor: z.string().min(1).max(100).optional(),
  outcome: z.enum(['done', 'refused']).optional(),
  /** From this time on, in milliseconds since 1970. */
  from: moment.optional(),
  /** Before this time. */
  to: moment.optional(),
});

/** Something that was done, or refused. */
export const auditRecord = z.strictObject({
  id: z.string(),
  at: timestamp,
  /** `null`: the installation as a whole. */
  siteId: siteId.nullable(),
  actor: z.strictObject({
    kind: z.enum(['agent', 'key', 'bot', 'visitor', 'desk', 'commandLine', 'nobody']),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  action: z.string(),
  target: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  /** Without secrets. */
  before: z.unknown(),
  after: z.unknown(),
  /** `null` unless the installation keeps addresses. */
  address: z.string().nullable(),
});

const COMMON = { tag: 'audit', body: null, query: auditQuery, answer: listAnswer(auditRecord) } as const;

/** Who did what, when: records are only ever added. */
export const auditRoutes = {
  'GET /v1/audit': {
    ...COMMON,
    summary: 'Lists what was done to the installation and all its sites, newest first.',
    action: 'audit:list',
    errors: ['unauthenticated', 'forbidden'],
  },
  'GET /v1/sites/:siteId/audit': {
    ...COMMON,
    summary: 'Lists what was done to a site, newest first.',
    action: 'audit:read',
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;

export type AuditAnswerRecord = z.infer<typeof auditRecord>;
