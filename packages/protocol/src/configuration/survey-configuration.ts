import { z } from 'zod';
import { shortText } from '../records/text.ts';
import { duration, key, localizedText } from './fields.ts';

/** A question that is asked when a matter is over (M16: only 1 of 26 unhappy people complains by themselves). */
export const surveyConfiguration = z.strictObject({
  /** Satisfaction from 1 to 5, recommendation from 0 to 10, ease from 1 to 7. */
  kind: z.enum(['csat', 'nps', 'ces']),
  /** How long after the matter was resolved; left out: as soon as it is over. */
  after: duration('1m', '30d').optional(),
  /** In the visitor's language; without one, the widget asks in its own words. */
  question: localizedText.default({}),
  /** Whether it also asks for a few words. */
  comment: z.boolean().default(true),
  /** Of how many of a hundred matters it is asked. */
  percent: z.int().min(1).max(100).default(100),
  /** Only of matters that ended in one of these; left out: of all. */
  queues: z.array(key).min(1).optional(),
  /** A score up to this brings the matter back to the desk. */
  followUpAtMost: z.int().min(0).max(10).optional(),
});

/** "Is it solved?", some days later. A no brings the matter back. */
export const solvedCheckConfiguration = z.strictObject({
  after: duration('1h', '30d').default('3d'),
  question: localizedText.default({}),
});

const choices = z.record(key, z.strictObject({ name: shortText.min(1) })).default({});

/** What is noted when a matter is resolved: the choices among which agents pick. */
export const wrapUpConfiguration = z.strictObject({
  /** Whether a conversation can be resolved without one. */
  required: z.boolean().default(false),
  /** Why people come. */
  reasons: choices,
  /** What would have to change so that they need not come. */
  rootCauses: choices,
});
