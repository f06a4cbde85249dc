import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { BOT_LIMITS } from '../bot-limits.ts';
import { givenValue } from './bot-bodies.ts';
import { botRef } from './bot.ts';
import { storableText } from './text.ts';

const filled = (maximum: number) =>
  storableText(maximum).refine((text) => text.trim() !== '', 'must not be empty');

/** In a few lines, for whoever takes over. */
export const handoverSummary = filled(BOT_LIMITS.summaryCharacters);
/** What was asked and answered, so that nobody asks again. */
export const learnedValues = z.array(givenValue).max(BOT_LIMITS.learnedValues);
export const learnedTags = z.array(filled(BOT_LIMITS.tagCharacters)).max(BOT_LIMITS.tags);

/** Why a bot no longer has a conversation. */
export const handoverCause = z.enum([
  /** It handed over. */
  'bot',
  /** It had the conversation for as long as it may. */
  'limit',
  /** It left a message of the visitor without an answer for too long. */
  'late',
  /** It was not connected. */
  'lost',
]);

/**
 * A bot's turn is over, and what it learned. Internal: agents read it. The status entry that follows says where it waits.
 *
 * @public
 */
export const handoverBody = z.strictObject({
  type: z.literal('handover'),
  cause: handoverCause,
  bot: botRef,
  summary: z.string().optional(),
  values: learnedValues.optional(),
  tags: learnedTags.optional(),
  /** The queue that it suggests. */
  queueId: key.optional(),
  /** Minutes of head start that it suggests. */
  priority: z.int().optional(),
});

/**
 * What a bot noted of the visitor or the matter. Internal.
 *
 * @public
 */
export const learnedBody = z.strictObject({
  type: z.literal('learned'),
  values: learnedValues,
  tags: learnedTags,
});

export type HandoverCause = z.infer<typeof handoverCause>;
export type HandoverBody = z.infer<typeof handoverBody>;
