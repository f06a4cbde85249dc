import { z } from 'zod';
import { timestamp } from '../records/ids.ts';
import type { RestRoute } from './rest-route.ts';

const panelAnswer = z.strictObject({
  /** `null`: the site has none. */
  panel: z
    .strictObject({
      url: z.string(),
      /**
       * A JWT (HS256, signed with the site's identity key) for the page alone; `null` where the site has no such key. `aud` is
       * `panel:` and the site's id, `sub` the contact's id at the host site or else here.
       */
      token: z.string().nullable(),
      expiresAt: timestamp,
    })
    .nullable(),
});

export const panelRoutes = {
  'GET /v1/sites/:siteId/conversations/:conversationId/panel': {
    summary:
      "The site's own page to show beside a conversation, with a signed word, good for five minutes, on who is asking about whom. Agents alone.",
    tag: 'conversations',
    action: 'panel:read',
    body: null,
    answer: panelAnswer,
    secret: true,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;

export type PanelAnswer = z.output<typeof panelAnswer>;
