import { z } from 'zod';
import { shortText } from './text.ts';

/** What a visitor looks at the page with, as far as their browser says so; `null` where it says nothing that is known. */
export const visitorDevice = z.strictObject({
  kind: z.enum(['phone', 'tablet', 'computer']).nullable(),
  /** Its name alone, such as `Firefox`: versions say more about a person than about a question. */
  browser: shortText.nullable(),
  /** Such as `Android`. */
  system: shortText.nullable(),
});
export type VisitorDevice = z.infer<typeof visitorDevice>;
