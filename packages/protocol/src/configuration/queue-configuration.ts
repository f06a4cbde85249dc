import { z } from 'zod';
import { shortText, storableText } from '../records/text.ts';
import { duration, key, language, level } from './fields.ts';

const skillNeed = z.strictObject({ skill: key, level: level.default(1) });

/** How gently work comes (P5). */
export const pace = z.strictObject({
  /** Between two assignments. */
  breathing: duration('0s', '1h').default('0s'),
  /** After a conversation is resolved. */
  wrapUp: duration('0s', '1h').default('0s'),
  /** Continuous load after which the agent is reminded to take a break. */
  breakAfter: duration('10m', '24h').optional(),
  /** Conversations a day; more are not offered. */
  dailyCeiling: z.int().min(1).max(10_000).optional(),
});

/** Where conversations wait for agents with given skills. */
export const queueConfiguration = z.strictObject({
  name: shortText.min(1).optional(),
  /** Teams that serve it; left out: everybody on the site. */
  teams: z.array(key).min(1).max(100).optional(),
  /** Who is chosen among those who fit (R4). */
  strategy: z.enum(['longest-idle', 'least-loaded', 'round-robin', 'most-skilled']).default('longest-idle'),
  /** `offer`: the agent accepts or declines (R5); `assign`: they have it at once. */
  mode: z.enum(['offer', 'assign']).default('offer'),
  offerTimeout: duration('5s', '15m').default('30s'),
  /** When everybody who could take it has declined or missed it, they are asked again after this. */
  reofferAfter: duration('5s', '1h').default('30s'),
  /** Missed offers in a row after which an agent counts as not responding. */
  missesBeforeAway: z.int().min(1).max(20).default(1),
  /** An accepted conversation without an answer moves on after this (R6). */
  firstReplyLimit: duration('10s', '24h').default('3m'),
  /** `age`: minutes waited plus priority in minutes; `priority`: priority alone, then age (R2). */
  order: z.enum(['age', 'priority']).default('age'),
  /** Minutes of head start of whoever waits here. */
  priority: z.int().min(-10_000).max(10_000).default(0),
  /** Never dropped (R3). */
  requires: z.array(skillNeed).max(20).default([]),
  /** Dropped after their `relaxAfter` (R3). */
  prefers: z
    .array(skillNeed.extend({ relaxAfter: duration('1s', '7d').default('20s') }))
    .max(20)
    .default([]),
  /** What the visitor's language means. */
  language: z
    .strictObject({
      need: z.enum(['preferred', 'required', 'ignored']).default('preferred'),
      level: level.default(1),
      relaxAfter: duration('1s', '7d').default('20s'),
    })
    .prefault({}),
  /** Hours; left out: those of the site. */
  calendar: key.optional(),
  policy: key.optional(),
  sla: key.optional(),
  /** Supervisors are alerted when more than so many wait here; left out: never. */
  alertWaiting: z.int().min(1).max(10_000).optional(),
  pace: pace.prefault({}),
});

/** Promised times (E5). What is left out is not promised. */
export const slaConfiguration = z.strictObject({
  firstResponse: duration('1s', '90d').optional(),
  nextResponse: duration('1s', '90d').optional(),
  resolution: duration('1s', '365d').optional(),
  /** Share of the time after which a warning comes. */
  warnAt: z.number().min(0.1).max(0.99).default(0.75),
});

/** Where a new conversation goes; the first rule that fits counts. */
export const routingRule = z.strictObject({
  when: z.strictObject({
    languages: z.array(language).min(1).optional(),
    /** Any of these is part of the page's address. */
    pageContains: z.array(storableText(200).min(1)).min(1).max(50).optional(),
    /** Any of these words is in the first message. */
    words: z.array(storableText(100).min(1)).min(1).max(200).optional(),
    vip: z.boolean().optional(),
    contactsAtLeast: z.int().min(2).max(1_000).optional(),
  }),
  queue: key.optional(),
  priority: z.int().min(-10_000).max(10_000).optional(),
  requires: z.array(skillNeed).max(20).optional(),
});

export type QueueConfiguration = z.output<typeof queueConfiguration>;
export type SlaConfiguration = z.output<typeof slaConfiguration>;
export type RoutingRule = z.output<typeof routingRule>;
export type PaceConfiguration = z.output<typeof pace>;
