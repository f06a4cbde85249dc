import { z } from 'zod';
import { timestamp } from '../records/ids.ts';
import { reportedUrl, shortText } from '../records/text.ts';
import { visitorDevice } from '../records/visitor-device.ts';
import type { RestRoute } from './rest-route.ts';

/** A page on which a visitor was, as their browser reported it. */
const pageView = z.strictObject({ url: reportedUrl, title: shortText, at: timestamp });

/** The browser from which a conversation comes. */
const visitAnswer = z.strictObject({
  device: visitorDevice.nullable(),
  /** The last ones, newest first: 20 at the most. */
  pages: z.array(pageView),
});

export const visitRoutes = {
  'GET /v1/sites/:siteId/conversations/:conversationId/visit': {
    tag: 'conversations',
    summary:
      'What the visitor of a conversation looks at the site with, and the last 20 pages that they saw since they wrote for the first time.',
    action: 'conversation:read',
    body: null,
    answer: visitAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;

export type VisitAnswer = z.output<typeof visitAnswer>;
