import { z } from 'zod';
import { language, localizedText } from '../configuration/fields.ts';
import { storableText } from '../records/text.ts';

/** Names a variable of a flow. */
export const variable = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'must be a name of letters and digits such as "orderNumber"');

/** What is shown as a choice or a field, in each language of the flow. */
export const shortTexts = z.record(language, storableText(200).min(1));

/** What is said, in each language of the flow. `{{orderNumber}}` stands for what a variable holds. */
export const texts = localizedText;

/** A text with variables that is the same in every language. */
export const template = storableText(2_000);
