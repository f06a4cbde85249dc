import { z } from 'zod';
import { duration, hours, key, language, share, timeZone, weekday } from './fields.ts';

/** How long conversations of a kind take an agent. */
const handle = z.strictObject({
  mean: duration('1s', '24h').default('5m'),
  shape: z.enum(['lognormal', 'exponential', 'constant']).default('lognormal'),
  /** Standard deviation as a share of the mean, for `lognormal`. */
  spread: z.number().min(0.01).max(5).default(0.7),
});

/** A kind of matter: what people write, in which languages, and what it takes. */
const kind = z.strictObject({
  /** How often it comes, compared with the others. */
  share: z.number().min(0).max(1_000_000).default(1),
  /** The first message and the page it is sent from: what routing rules look at. */
  text: z.string().min(1).max(4_000).default('Hello?'),
  page: z.string().max(2_000).optional(),
  /** Languages and how often each comes, compared with the others. */
  languages: z
    .record(language, z.number().min(0))
    .refine((weights) => Object.values(weights).some((weight) => weight > 0), 'must name a language')
    .optional(),
  vip: share.default(0),
  handle: handle.prefault({}),
  /** How long people wait on average before they leave (exponential); left out: nobody leaves. */
  patience: duration('1s', '24h').optional(),
  /** Further messages of the visitor while an agent has it, on average. */
  followUps: z.number().min(0).max(100).default(1),
  /** Share that the agent hands on to the next tier. */
  escalates: share.default(0),
});

/** What a traffic file says: who comes when, and with what. */
export const trafficFile = z
  .strictObject({
    /** The first day; a Monday by default. */
    start: z.iso.date('must be a date such as "2026-01-05"').default('2026-01-05'),
    /** Left out: that of the site's hours, or UTC. */
    timeZone: timeZone.optional(),
    /** Conversations an hour, by hours of the day; hours that are left out are quiet. */
    perHour: z.record(hours, z.number().min(0).max(1_000_000)).optional(),
    /** What a weekday's traffic is multiplied by; left out: 1. */
    days: z.partialRecord(weekday, z.number().min(0).max(1_000)).default({}),
    kinds: z.record(key, kind).prefault({ question: {} }),
    /** Instead of `perHour`: a file of conversations that really began, one JSON object a line, beside this file. */
    recorded: z.string().min(1).optional(),
  })
  .refine(({ perHour, recorded }) => (perHour === undefined) !== (recorded === undefined), {
    message: 'must say either "perHour" or "recorded"',
    path: ['perHour'],
  })
  .refine(({ kinds }) => Object.values(kinds).some(({ share: weight }) => weight > 0), {
    message: 'must have a kind with a share above 0',
    path: ['kinds'],
  });

/** One line of a recorded file. */
export const recordedVisit = z.strictObject({
  /** When it began: milliseconds since 1970, or an ISO time. */
  at: z.union([z.int().min(0), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]),
  /** One of the file's kinds; left out: the first. What follows overrides it. */
  kind: key.optional(),
  language: language.optional(),
  handleMs: z.int().min(1).optional(),
  /** How long the visitor would have waited; left out: drawn by the kind. */
  patienceMs: z.int().min(1).optional(),
  text: z.string().min(1).max(4_000).optional(),
  page: z.string().max(2_000).optional(),
  vip: z.boolean().optional(),
});

export type TrafficFile = z.output<typeof trafficFile>;
export type TrafficFileInput = z.input<typeof trafficFile>;
export type TrafficKind = z.output<typeof kind>;
export type RecordedVisit = z.output<typeof recordedVisit>;
