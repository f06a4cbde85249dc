import { z } from 'zod';
import { contactId, conversationId, timestamp } from '../records/ids.ts';
import { surveyKind, wrapUp } from '../records/survey-bodies.ts';
import { messageText, shortText, storableText } from '../records/text.ts';
import { contactAnswer } from './contact-routes.ts';
import type { RestRoute } from './rest-route.ts';

/** What is left out: the own value, and where there is none, the other's. */
const mergeBody = z.strictObject({
  /** Who goes: everything of theirs becomes the other's. */
  from: contactId,
  name: shortText.nullable().optional(),
  email: storableText(320).min(3).nullable().optional(),
  phone: storableText(40).min(3).nullable().optional(),
});

const banBody = z.strictObject({
  /** Only colleagues read it. */
  reason: messageText,
  /** When it ends by itself, in milliseconds since 1970; `null`: for good. */
  until: timestamp.nullable().default(null),
});
const banAnswer = z.strictObject({
  reason: z.string(),
  byName: z.string(),
  at: timestamp,
  until: timestamp.nullable(),
});

const score = z.strictObject({
  kind: surveyKind.nullable(),
  score: z.int(),
  comment: z.string().nullable(),
  at: timestamp,
});
const lifetimeScore = z
  .strictObject({
    count: z.int().min(1),
    /** Of `csat` and `ces` the mean; of `nps` the share of promoters less that of detractors, from -100 to 100. */
    value: z.number(),
  })
  .nullable();

/** How the matters of a contact ended, and what they have thought of them all in all. */
const outcomesAnswer = z.strictObject({
  matters: z.array(z.strictObject({ conversationId, wrapUp: wrapUp.nullable(), scores: z.array(score) })),
  lifetime: z.strictObject({ csat: lifetimeScore, nps: lifetimeScore, ces: lifetimeScore }),
});

const common = { tag: 'contacts', errors: ['unauthenticated', 'forbidden', 'not_found'] } as const;

export const contactCareRoutes = {
  'GET /v1/sites/:siteId/contacts/:contactId/outcomes': {
    ...common,
    summary:
      'How the conversations of a contact ended: the last wrap-up and the scores of each, and the scores of a lifetime.',
    action: 'contact:read',
    body: null,
    answer: outcomesAnswer,
  },
  'POST /v1/sites/:siteId/contacts/:contactId/merge': {
    ...common,
    summary:
      'Makes two contacts one, in one step: conversations, browsers with their consents, notes, tags and what is known of the other become those of this one. Cannot be undone. `conflict` where the host site vouches for the other, or they are held.',
    action: 'contact:write',
    body: mergeBody,
    answer: contactAnswer,
    errors: [...common.errors, 'conflict'],
  },
  'GET /v1/sites/:siteId/contacts/:contactId/ban': {
    ...common,
    summary: 'Says why a contact may not write; null when they may.',
    action: 'contact:read',
    body: null,
    answer: z.strictObject({ ban: banAnswer.nullable() }),
  },
  'PUT /v1/sites/:siteId/contacts/:contactId/ban': {
    ...common,
    summary:
      'Keeps a contact from writing, for a while or for good, and ends what they have open. Their browsers are refused with `forbidden` and `details.reason` `banned`, on every node within 5 s.',
    action: 'contact:ban',
    body: banBody,
    answer: banAnswer,
  },
  'DELETE /v1/sites/:siteId/contacts/:contactId/ban': {
    ...common,
    summary: 'Lets a contact write again.',
    action: 'contact:unban',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type BanAnswer = z.output<typeof banAnswer>;
export type ContactOutcomes = z.output<typeof outcomesAnswer>;
