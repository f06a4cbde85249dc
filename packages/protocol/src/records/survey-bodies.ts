import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { messageText } from './text.ts';

export const surveyKind = z.enum(['csat', 'nps', 'ces', 'solved']);
export type SurveyKind = z.infer<typeof surveyKind>;

/**
 * The desk asks how it was. `survey` names it in the site's configuration (`solved`: whether it is solved).
 *
 * @public
 */
export const surveyAskedBody = z.strictObject({
  type: z.literal('surveyAsked'),
  survey: key,
  kind: surveyKind,
  /** In the visitor's language; left out: in the words of whoever shows it. */
  question: messageText.optional(),
  /** Whether a few words are asked for too. */
  comment: z.boolean(),
});
/**
 * A score that the contact gave: 1 to 5 for `csat`, 0 to 10 for `nps`, 1 to 7 for `ces`, 1 (yes) or 0 (no) for `solved`. A later
 * one to the same survey takes the place of the earlier. Without `survey` nobody had asked.
 *
 * @public
 */
export const scoreBody = z.strictObject({
  type: z.literal('score'),
  score: z.int().min(0).max(10),
  survey: key.optional(),
  kind: surveyKind.optional(),
  comment: messageText.optional(),
});
/**
 * A complaint or a compliment, in the visitor's own words.
 *
 * @public
 */
export const feedbackBody = z.strictObject({
  type: z.literal('feedback'),
  kind: z.enum(['complaint', 'compliment']),
  text: messageText,
});
/** What an agent notes when a matter is resolved; a later one takes the place of the earlier. */
export const wrapUp = z.strictObject({
  /** Why they came: one of the configuration's. */
  reason: key.optional(),
  /** What would have to change so that they need not have come: one of the configuration's. */
  rootCause: key.optional(),
  outcome: z.enum(['solved', 'notSolved', 'handedOver', 'spam']),
  note: messageText.optional(),
});
export type WrapUp = z.infer<typeof wrapUp>;
/**
 * Internal.
 *
 * @public
 */
export const wrapUpBody = z.strictObject({ type: z.literal('wrapUp'), ...wrapUp.shape });
