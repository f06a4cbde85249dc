import { z } from 'zod';
import { conversationId, siteId, timestamp } from '../records/ids.ts';
import { surveyKind } from '../records/survey-bodies.ts';
import { distribution, ratio } from './metrics-rest.ts';
import type { RestRoute } from './rest-route.ts';

const dayQuery = z.strictObject({
  /** When the agent's day began where they are, in milliseconds since 1970: within the last 36 hours. */
  from: z.coerce.number().int().min(0),
});

/** Something kind that a visitor said. */
const kudos = z.strictObject({
  conversationId,
  at: timestamp,
  /** Who said it, as far as they are known. */
  contact: z.string().nullable(),
  text: z.string(),
  /** With a score: which, and how high. `null`: a compliment of its own. */
  score: z.strictObject({ kind: surveyKind, score: z.int() }).nullable(),
});

/**
 * The figures of the agent who asks, of conversations that are theirs or were theirs last. What was handed on counts for whoever has it
 * now.
 */
const dayAnswer = z.strictObject({
  siteId,
  from: timestamp,
  to: timestamp,
  /** Conversations in which they wrote to the visitor today. */
  answered: z.int().min(0),
  /** Those that they resolved today. */
  resolved: z.int().min(0),
  firstResponse: distribution,
  scores: z.strictObject({
    csat: ratio,
    /** From −100 to 100. */
    nps: z.number().nullable(),
    /** Of 7. */
    ces: z.number().nullable(),
  }),
  /** How many conversations an hour of being available brings; `null` where less than half an hour is known of. */
  pace: z.strictObject({
    today: z.number().min(0).nullable(),
    /** Their own, over the 14 days before. */
    usual: z.number().min(0).nullable(),
    /** How long they have been available today. */
    availableMs: z.number().min(0),
  }),
  /** Compliments, and good scores with a word, of 30 days: the newest first, 20 at the most. */
  kudos: z.array(kudos),
});

export const dayRoutes = {
  'GET /v1/sites/:siteId/day': {
    tag: 'reports',
    summary:
      'The day of the agent who asks: what they answered and resolved, how soon, at which pace, and what was said of it. Nobody sees the day of another here.',
    action: 'day:read',
    query: dayQuery,
    body: null,
    answer: dayAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;

export type DayAnswer = z.output<typeof dayAnswer>;
