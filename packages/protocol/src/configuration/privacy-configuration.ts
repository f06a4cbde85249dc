import { z } from 'zod';
import { shortText } from '../records/text.ts';
import { duration, localizedText } from './fields.ts';

/** What is kept of people, and how long. */
export const privacyConfiguration = z.strictObject({
  /** What is taken out of texts before they are stored: card numbers but for the last digits, keys and tokens. */
  redact: z
    .strictObject({ cards: z.boolean().default(true), secrets: z.boolean().default(true) })
    .prefault({}),
  /** How long a conversation is kept after its end, with everything in it; left out: until somebody erases it. */
  keepConversations: duration('1d', '3650d').optional(),
  /** How long a contact is kept after their last conversation; left out: as long as there is one. */
  keepContacts: duration('1d', '3650d').optional(),
  /** What visitors agree to before they write. Another version asks again. */
  consent: z
    .strictObject({
      version: shortText.min(1).max(40),
      text: localizedText,
      /** Whether nobody can write without it. */
      required: z.boolean().default(true),
    })
    .optional(),
});
export type PrivacyConfiguration = z.output<typeof privacyConfiguration>;
