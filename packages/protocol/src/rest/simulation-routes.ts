import { z } from 'zod';
import { duration } from '../configuration/fields.ts';
import { siteConfiguration } from '../configuration/site-configuration.ts';
import type { RestRoute } from './rest-route.ts';

/** Two documents of the largest size that a command may have, and some more. */
const MAX_BYTES = 128 * 1024;

const hour = z.int().min(0).max(24);

const handling = {
  /** How long an agent is busy with a conversation, on average. */
  handle: duration('10s', '8h').default('5m'),
  /** How long people wait on average before they leave; left out: nobody leaves. */
  patience: duration('10s', '24h').optional(),
};

const simulationTraffic = z.discriminatedUnion('from', [
  /** Every conversation of the last seven days comes again, at its time, in its language and from its page. */
  z.strictObject({ from: z.literal('lastWeek'), ...handling }),
  /** People come by chance, so many an hour while somebody is there. */
  z.strictObject({ from: z.literal('synthetic'), perHour: z.number().min(0.1).max(1_000), ...handling }),
]);

/** `POST /v1/sites/:siteId/simulations`: what is tried, with whom, and who comes. */
export const simulationBody = z.strictObject({
  configuration: siteConfiguration,
  traffic: simulationTraffic,
  /** How many are there at a time; they have the skills of the site's agents in turn. Left out: as many as it has, 200 at most. */
  agents: z.int().min(1).max(200).optional(),
  /** From which hour to which they work, every day, in the time zone of the site's hours. */
  from: hour.default(8),
  to: hour.default(18),
  days: z.int().min(1).max(7).default(7),
  /** Chance: the same seed gives the same days. */
  seed: z.int().min(0).max(4_294_967_295).default(1),
});

const spread = z.strictObject({ p50: z.number(), p90: z.number(), max: z.number() });
const count = z.int().min(0);
const share = z.number().min(0).max(1);

/** How people would have been served. Times in milliseconds. */
export const simulationOutcome = z.strictObject({
  conversations: count,
  answered: count,
  /** Visitors who left before anybody had taken their conversation, and those who still waited at the end. */
  left: count,
  waiting: count,
  /** Until an agent had it, or the visitor left. */
  wait: spread,
  firstReply: spread,
  /** Share that an agent had within 30 s. */
  withinTarget: share,
  /** Promises by their clocks: of how many conversations, and in how many they were broken. */
  promises: z.array(
    z.strictObject({
      clock: z.enum(['firstResponse', 'nextResponse', 'resolution']),
      conversations: count,
      broken: count,
    }),
  ),
  /** Conversations of which somebody or a policy made an escalation. */
  escalated: count,
  offers: z.strictObject({ made: count, missed: count }),
  /** Share of the time on duty during which agents had work. */
  occupancy: z.number().min(0),
  /** By the hour of the day, over all days: how many came, and how long they waited on average. */
  hours: z.array(z.strictObject({ hour, conversations: count, waitMean: z.number() })),
});

export const simulationAnswer = z.strictObject({
  /** The configuration in force, and the one that was given. */
  now: simulationOutcome,
  draft: simulationOutcome,
  /** Who was there, and of how many days it is. */
  agents: count,
  days: count,
});

/** Trying a configuration before it is in force. */
export const simulationRoutes = {
  'POST /v1/sites/:siteId/simulations': {
    summary:
      'Plays days of traffic against the configuration in force and another one, in virtual time and with the code that serves visitors (E8). Changes nothing. Takes 30 s at most, and one at a time. Tells its progress like the metrics.',
    tag: 'configuration',
    action: 'configuration:simulate',
    body: simulationBody,
    maxBytes: MAX_BYTES,
    answer: simulationAnswer,
    progress: true,
    errors: ['unauthenticated', 'forbidden', 'not_found', 'timeout', 'unavailable'],
  },
} as const satisfies Record<string, RestRoute>;

export type SimulationInput = z.output<typeof simulationBody>;
export type SimulationOutcome = z.output<typeof simulationOutcome>;
export type SimulationAnswer = z.output<typeof simulationAnswer>;
