import { z } from 'zod';
import { entryId, timestamp } from '../records/ids.ts';
import { storableText } from '../records/text.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

const tagName = storableText(60).refine(
  (name) => name.trim() === name && name !== '',
  'must be a word or a few',
);
const color = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as "#1a7f5a"');

/** A word that conversations and contacts of a site bear. */
export const tag = z.strictObject({
  id: entryId,
  /** Unique on its site, whatever its capitals. */
  name: tagName,
  /** `null`: as the reader's screen likes it. */
  color: color.nullable(),
  createdAt: timestamp,
});

const newTagBody = z.strictObject({ name: tagName, color: color.nullable().default(null) });
const tagBody = z.strictObject({ name: tagName.optional(), color: color.nullable().optional() });
/** What something bears from now on: ids of tags. */
export const tagsBody = z.strictObject({ tags: z.array(entryId).max(20) });

const common = { tag: 'tags', errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'] } as const;

export const tagRoutes = {
  'GET /v1/sites/:siteId/tags': {
    ...common,
    summary: 'Lists the tags of a site, by name.',
    action: 'tag:read',
    query: listQuery,
    body: null,
    answer: listAnswer(tag),
  },
  'POST /v1/sites/:siteId/tags': {
    ...common,
    summary: 'Makes a tag.',
    action: 'tag:write',
    body: newTagBody,
    answer: tag,
    status: 201,
  },
  'PATCH /v1/sites/:siteId/tags/:tagId': {
    ...common,
    summary: 'Renames or recolours a tag, wherever it is.',
    action: 'tag:write',
    body: tagBody,
    answer: tag,
  },
  'DELETE /v1/sites/:siteId/tags/:tagId': {
    ...common,
    summary: 'Takes a tag from everything that bears it, and deletes it.',
    action: 'tag:write',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type TagAnswer = z.output<typeof tag>;
export type NewTagBody = z.input<typeof newTagBody>;
