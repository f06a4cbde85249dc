import { z } from 'zod';
import { BOT_LIMITS } from '../bot-limits.ts';
import { askedField } from '../flows/asked-field.ts';
import { localizedText } from './fields.ts';

/**
 * One question before the first message.
 *
 * @public
 */
export const preChatField = z
  .strictObject({
    /** The contact's attribute that keeps the answer, unless `fills` names another thing. */
    id: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, 'must be a letter, and up to 39 letters, digits, "-" or "_"'),
    ...askedField,
    /** What of the contact the answer says. */
    fills: z.enum(['name', 'email', 'phone']).optional(),
  })
  .refine(
    ({ kind, options }) => (kind === 'choice') === (options !== undefined),
    'must have options when it is a choice, and only then',
  );

/** What visitors are asked before their first message. What is known is never asked again. */
export const preChat = z.strictObject({
  /** `first`: before every first message; `away`: only while nobody is there; `never`. */
  when: z.enum(['first', 'away', 'never']).default('first'),
  /** Above the fields. */
  text: localizedText.default({}),
  /** None: nobody is asked anything. */
  fields: z.array(preChatField).max(BOT_LIMITS.formFields).default([]),
});
