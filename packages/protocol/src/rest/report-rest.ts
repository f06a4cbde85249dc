import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { agentId, conversationId, siteId, timestamp } from '../records/ids.ts';
import { languageTag, shortText } from '../records/text.ts';
import { distribution, metricsAnswer, ratio } from './metrics-rest.ts';

const moment = z.coerce.number().int().min(0);
const value = z.coerce.number().min(0);

/** In the chat, or the way that the visitor asked for in its place. */
const reportChannel = z.enum(['chat', 'callback', 'email']);

/** Which of what happened is counted. */
export const metricsFilter = {
  /** The queue in which the conversation was then. */
  queue: key.optional(),
  /** The contact's language, such as `pl`; `und`: not known. */
  language: languageTag.optional(),
  /** By which way the visitor then wanted to be answered: in the chat, until they ask for another. */
  channel: reportChannel.optional(),
  /** Who had the conversation then, or ended it. */
  agent: agentId.optional(),
};

export const reportQuery = z.strictObject({
  /** The last so many days, today included. */
  days: z.coerce.number().int().min(1).max(400).optional(),
  /** From one day to another, both included, in the site's time zone; instead of `days`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Whether the period before is counted, too. */
  compare: z.enum(['yes', 'no']).default('yes'),
  ...metricsFilter,
});

/** What a list of conversations can be asked for: a metric by its name in docs/METRICS.md. */
export const reportFigure = z.enum([
  'conversations',
  'ends',
  'wait',
  'waitInHours',
  'firstResponse',
  'firstResponseInHours',
  'nextResponse',
  'nextResponseInHours',
  'handleTime',
  'resolutionTime',
  'resolutionTimeInHours',
  'abandonment',
  'shortAbandonment',
  'abandonTime',
  'slaAttainment.firstResponse',
  'slaAttainment.nextResponse',
  'slaAttainment.resolution',
  'transferRate',
  'escalations',
  'reopenRate',
  'firstContactResolution',
  'surveys.csat',
  'surveys.csat.answered',
  'surveys.nps',
  'surveys.nps.answered',
  'surveys.ces',
  'surveys.ces.answered',
  'surveys.solved',
  'surveys.solved.answered',
  'feedback',
  'wrapUps.reasons',
  'wrapUps.rootCauses',
  'wrapUps.outcomes',
  'flows.outcomes',
  'flows.byFlow',
  'bots.outcomes',
  'agents.conversations',
  'agents.handleTime',
  'agents.offers',
  'agents.missed',
  'agents.declined',
]);

export const reportListQuery = z.strictObject({
  from: moment,
  to: moment,
  figure: reportFigure,
  /** Of a share: those that fit, or the others. Default: both. */
  only: z.enum(['fits', 'others']).optional(),
  /** Of a count: what was said, such as `solved`, or whose, by the agent's id. */
  what: shortText.optional(),
  /** Of a time in milliseconds, or a score: greater than this. */
  over: value.optional(),
  /** … and not greater than this. */
  most: value.optional(),
  /** 1 (Monday) to 7, and 0 to 23, in the site's time zone. */
  weekday: z.coerce.number().int().min(1).max(7).optional(),
  hour: z.coerce.number().int().min(0).max(23).optional(),
  /** Only with something written. */
  commented: z.literal('yes').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** How many of the newest are left out. */
  after: z.coerce.number().int().min(0).default(0),
  ...metricsFilter,
});

const named = z.strictObject({ id: z.string(), name: z.string() });
const counts = z.array(z.strictObject({ name: z.string(), count: z.int().min(0) }));
const promises = z.strictObject({ firstResponse: ratio, nextResponse: ratio, resolution: ratio });
const period = { from: timestamp, to: timestamp };

/** The same figures for a part of the period. */
const reportStep = z.strictObject({
  ...period,
  conversations: z.int().min(0),
  ends: counts,
  wait: distribution,
  firstResponse: distribution,
  slaAttainment: promises,
  abandonment: ratio,
  csat: ratio,
  nps: z.number().nullable(),
  ces: z.number().nullable(),
});

/** How often a time was up to so long, and longer than the line before; the last line has no end. */
const spread = z.array(z.strictObject({ mostMs: z.number().nullable(), count: z.int().min(0) }));

export const reportAnswer = z.strictObject({
  siteId,
  ...period,
  /** By which days and hours are told apart: that of the default queue's hours, else that of the daily digest, else UTC. */
  timeZone: z.string(),
  days: z.int().min(1),
  figures: metricsAnswer,
  /** Those of as many days just before, up to the same time of day; `null` when nobody asked. */
  before: metricsAnswer.nullable(),
  /** Hours, days, or weeks from Monday on; the first and the last may be shorter. */
  step: z.enum(['hour', 'day', 'week']),
  steps: z.array(reportStep),
  /** How many conversations began: 7 days from Monday on, of 24 hours. */
  week: z.array(z.array(z.int().min(0)).length(24)).length(7),
  spreads: z.strictObject({
    wait: spread,
    firstResponse: spread,
    nextResponse: spread,
    resolutionTime: spread,
  }),
  scores: z.strictObject({ csat: counts, nps: counts, ces: counts }),
  /** By what can be filtered: languages are those of the period. */
  choices: z.strictObject({
    queues: z.array(named),
    languages: z.array(z.string()),
    agents: z.array(named),
  }),
});

export const reportListAnswer = z.strictObject({
  /** All of them: the number that was asked about. */
  count: z.int().min(0),
  /** The newest first. */
  items: z.array(
    z.strictObject({
      conversationId,
      /** When it counted. */
      at: timestamp,
      /** Milliseconds, of a time. */
      ms: z.number().nullable(),
      fits: z.boolean().nullable(),
      what: z.string().nullable(),
      comment: z.string().nullable(),
      queueId: key,
      language: z.string().nullable(),
      agent: z.strictObject({ id: agentId, name: shortText }).nullable(),
      contact: z.string().nullable(),
      preview: z.string(),
    }),
  ),
});

export type ReportChannel = z.output<typeof reportChannel>;
export type ReportAnswer = z.output<typeof reportAnswer>;
export type ReportStep = z.output<typeof reportStep>;
export type ReportFigure = z.output<typeof reportFigure>;
export type ReportQuery = z.output<typeof reportQuery>;
export type ReportListQuery = z.output<typeof reportListQuery>;
export type ReportListAnswer = z.output<typeof reportListAnswer>;
