import { z } from 'zod';
import { entryId, timestamp } from '../records/ids.ts';
import { cannedReplyWords } from './canned-reply-routes.ts';
import type { RestRoute } from './rest-route.ts';

const { shortcut, text, title } = cannedReplyWords;

/** A canned reply of one agent alone, in whichever language they like. */
const ownReplyBody = z.strictObject({ shortcut, title, text });
const ownReplyAnswer = ownReplyBody.extend({ id: entryId, createdAt: timestamp, updatedAt: timestamp });

const common = {
  tag: 'canned replies',
  action: 'cannedReply:own',
  errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
} as const;

export const ownReplyRoutes = {
  'GET /v1/sites/:siteId/own-replies': {
    ...common,
    summary: 'Lists the canned replies that the agent who asks keeps for themselves on a site, by shortcut.',
    body: null,
    answer: z.strictObject({ replies: z.array(ownReplyAnswer) }),
  },
  'POST /v1/sites/:siteId/own-replies': {
    ...common,
    summary: 'Makes a canned reply for oneself: 200 at the most. `conflict` where the shortcut is taken.',
    body: ownReplyBody,
    answer: ownReplyAnswer,
    status: 201,
  },
  'PUT /v1/sites/:siteId/own-replies/:ownReplyId': {
    ...common,
    summary: 'Replaces an own canned reply.',
    body: ownReplyBody,
    answer: ownReplyAnswer,
  },
  'DELETE /v1/sites/:siteId/own-replies/:ownReplyId': {
    ...common,
    summary: 'Deletes an own canned reply.',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type OwnReplyAnswer = z.output<typeof ownReplyAnswer>;
