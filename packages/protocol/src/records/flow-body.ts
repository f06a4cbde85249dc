import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { BOT_LIMITS } from '../bot-limits.ts';
import { answerKey, givenValue } from './bot-bodies.ts';
import { entryId, timestamp } from './ids.ts';
import { languageTag, storableText } from './text.ts';

/** How a flow ended, as reports count it. */
export const flowOutcome = z.enum([
  /** The visitor had what they came for, without a person. */
  'solved',
  /** It gave the conversation to people, as it says. */
  'handedOver',
  /** The visitor asked for a person. */
  'personRequested',
  /** An agent took the conversation. */
  'taken',
  /** The visitor left: they said nothing for its limit, or ended the conversation. */
  'left',
  /** It could not go on: people have it. */
  'failed',
]);
export type FlowOutcome = z.infer<typeof flowOutcome>;

/** What happens when the visitor says nothing until a flow's limit. */
const flowSilence = z.strictObject({
  do: z.enum(['handOver', 'end']),
  queueId: key.optional(),
  /** Said before it ends. */
  text: z.string().optional(),
});

/** Where a running flow stands. */
export const flowState = z.strictObject({
  flowId: key,
  /** It goes on with the version with which it began, whatever is published meanwhile. */
  version: z.int().min(1),
  node: key,
  /** In which of the flow's languages it speaks. */
  language: languageTag,
  /** The entry that waits for an answer. */
  question: entryId.optional(),
  /** How often the question was answered with something that does not fit. */
  misses: z.int().min(0),
  /** The call that is being made. */
  call: z.strictObject({ id: entryId, attempt: z.int().min(1) }).optional(),
  /** When something must have happened: an answer, or that of a call. */
  until: timestamp,
  onSilence: flowSilence,
  /** What it knows, by the names of its variables. */
  values: z.record(answerKey, storableText(BOT_LIMITS.fieldCharacters)),
  /** What was asked and answered, in the visitor's words: the summary. */
  answers: z.array(givenValue).max(BOT_LIMITS.flowAnswers),
});
export type FlowState = z.infer<typeof flowState>;

/**
 * A flow began, went on or ended. Internal: what it says to the visitor are entries of their own.
 *
 * @public
 */
export const flowBody = z.strictObject({
  type: z.literal('flow'),
  flowId: key,
  version: z.int().min(1),
  event: z.enum(['began', 'moved', 'ended']),
  /** Where it stands from here on; left out when it has ended. */
  state: flowState.optional(),
  outcome: flowOutcome.optional(),
  /** Said to the agents when it hands over: what was asked and answered. */
  summary: z.string().optional(),
  answers: z.array(givenValue).max(BOT_LIMITS.flowAnswers).optional(),
});
