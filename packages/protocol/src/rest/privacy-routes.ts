import { z } from 'zod';
import { entryId, timestamp } from '../records/ids.ts';
import { messageText } from '../records/text.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

/** An export or erasure on its way. */
export const privacyJobAnswer = z.strictObject({
  id: entryId,
  contactId: entryId,
  /** What the contact is called, or their address; `null`: nothing is known, or they are erased. */
  contactName: z.string().nullable(),
  kind: z.enum(['export', 'erase']),
  state: z.enum(['running', 'done', 'failed']),
  /** Of `total` conversations. */
  done: z.int().min(0),
  total: z.int().min(0),
  byName: z.string(),
  at: timestamp,
  finishedAt: timestamp.nullable(),
  /** Of an export: when its file goes by itself; `null`: there is none, not yet or not any more. */
  fileUntil: timestamp.nullable(),
  /** Of an erasure: how many rows of which table, and how many files; it names nobody. */
  proof: z.record(z.string(), z.unknown()).nullable(),
  /** Why it was not done. */
  error: z.string().nullable(),
});

const holdBody = z.strictObject({ reason: messageText });
const holdAnswer = z.strictObject({ reason: z.string(), byName: z.string(), at: timestamp });
const heldContact = z.strictObject({
  contactId: entryId,
  /** What they are called, or their address. */
  contactName: z.string().nullable(),
  ...holdAnswer.shape,
});
const consentAnswer = z.strictObject({
  version: z.string(),
  at: timestamp,
  locale: z.string().nullable(),
  /** As it was shown. */
  text: z.string(),
});

const common = { tag: 'privacy', body: null, errors: ['unauthenticated', 'forbidden', 'not_found'] } as const;
const reads = { ...common, action: 'privacy:read' } as const;
const changes = { ...common, action: 'privacy:write' } as const;

/** What is kept of people, and how it leaves (A7). */
export const privacyRoutes = {
  'POST /v1/sites/:siteId/contacts/:contactId/export': {
    ...changes,
    summary:
      'Begins to write everything that is kept of a contact into a zip: texts, files, notes, consents.',
    answer: privacyJobAnswer,
  },
  'POST /v1/sites/:siteId/contacts/:contactId/erase': {
    ...changes,
    summary:
      'Begins to erase a contact with everything that is kept of them, from every table, file and index. Cannot be undone.',
    answer: privacyJobAnswer,
    errors: [...common.errors, 'conflict'],
  },
  'GET /v1/sites/:siteId/contacts/:contactId/consents': {
    ...reads,
    summary: 'Lists what a contact has agreed to, with the text that they were shown.',
    answer: listAnswer(consentAnswer),
  },
  'GET /v1/sites/:siteId/contacts/:contactId/hold': {
    ...reads,
    summary: 'Says why a contact must not be erased; `not_found` when they may.',
    answer: holdAnswer,
  },
  'PUT /v1/sites/:siteId/contacts/:contactId/hold': {
    ...changes,
    summary: 'Holds a contact: neither retention nor anybody erases them until they are released.',
    body: holdBody,
    answer: holdAnswer,
  },
  'DELETE /v1/sites/:siteId/contacts/:contactId/hold': {
    ...changes,
    summary: 'Releases a contact who was held.',
    answer: null,
  },
  'GET /v1/sites/:siteId/privacy/holds': {
    ...reads,
    summary: 'Lists the contacts who are held, the latest first.',
    answer: listAnswer(heldContact),
  },
  'GET /v1/sites/:siteId/privacy/jobs': {
    ...reads,
    summary: 'Lists exports and erasures, newest first, with their progress and proof.',
    query: listQuery,
    answer: listAnswer(privacyJobAnswer),
  },
  'GET /v1/sites/:siteId/privacy/jobs/:jobId': {
    ...reads,
    summary: 'How far an export or erasure is.',
    answer: privacyJobAnswer,
  },
  'GET /v1/sites/:siteId/privacy/jobs/:jobId/file': {
    ...reads,
    summary: 'The zip of an export that is done, for seven days (`application/zip`).',
    action: 'privacy:write',
    answer: null,
  },
  'DELETE /v1/sites/:siteId/privacy/jobs/:jobId/file': {
    ...changes,
    summary: 'Removes the zip of an export before its time.',
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;
export type PrivacyJobAnswer = z.output<typeof privacyJobAnswer>;
