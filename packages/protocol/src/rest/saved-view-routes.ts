import { z } from 'zod';
import { agentId, entryId, timestamp } from '../records/ids.ts';
import { inboxFilter, inboxOrder, inboxView } from '../records/inbox.ts';
import { shortText } from '../records/text.ts';
import type { RestRoute } from './rest-route.ts';

const content = {
  name: shortText.refine((name) => name.trim() !== '', 'must not be empty'),
  /** Seen by everybody on the site. Only supervisors and admins may share, and change what is shared. */
  shared: z.boolean().default(false),
  view: inboxView,
  filter: inboxFilter.omit({ startedFrom: true, startedBefore: true }).default({}),
  /** Left out: that of the view. */
  order: inboxOrder.optional(),
  /** Only what began within the last so many days, today included. Left out: whenever. */
  days: z.int().min(1).max(3_650).optional(),
};

/** A view of the inbox with a name: which conversations, in which order. */
const savedViewBody = z.strictObject(content);
const savedViewAnswer = z.strictObject({
  id: entryId,
  ...content,
  shared: z.boolean(),
  filter: inboxFilter.omit({ startedFrom: true, startedBefore: true }),
  /** Who made it. */
  agentId,
  createdAt: timestamp,
  updatedAt: timestamp,
});

const common = {
  tag: 'saved views',
  errors: ['unauthenticated', 'forbidden', 'not_found'],
} as const;

export const savedViewRoutes = {
  'GET /v1/sites/:siteId/saved-views': {
    ...common,
    summary: "Lists the agent's own views of the inbox and those that are shared on the site.",
    action: 'savedView:read',
    body: null,
    answer: z.strictObject({ views: z.array(savedViewAnswer) }),
  },
  'POST /v1/sites/:siteId/saved-views': {
    ...common,
    errors: [...common.errors, 'conflict'],
    summary: 'Keeps a view of the inbox under a name. At most 100 can be seen by one agent: `conflict`.',
    action: 'savedView:write',
    body: savedViewBody,
    answer: savedViewAnswer,
    status: 201,
  },
  'PUT /v1/sites/:siteId/saved-views/:viewId': {
    ...common,
    summary: 'Replaces a view of the inbox.',
    action: 'savedView:write',
    body: savedViewBody,
    answer: savedViewAnswer,
  },
  'DELETE /v1/sites/:siteId/saved-views/:viewId': {
    ...common,
    summary: 'Deletes a view of the inbox.',
    action: 'savedView:write',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type SavedViewContent = z.output<typeof savedViewBody>;
export type SavedViewAnswer = z.output<typeof savedViewAnswer>;
