import { z } from 'zod';
import { BOT_LIMITS } from '../bot-limits.ts';
import { answerKey, fieldKind } from '../records/bot-bodies.ts';
import { shortTexts } from './flow-fields.ts';

/** What a site says of a field, in a flow's form as before a chat. */
export const askedField = {
  label: shortTexts,
  kind: fieldKind.default('text'),
  optional: z.boolean().default(false),
  /** What to write, in a few words. */
  hint: shortTexts.optional(),
  /** Of a `choice`. */
  options: z
    .array(z.strictObject({ id: answerKey, label: shortTexts }))
    .min(1)
    .max(BOT_LIMITS.formOptions)
    .optional(),
};
