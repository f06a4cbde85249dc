import { z } from 'zod';
import { seq } from './ids.ts';
import { entry } from './entry.ts';
import { visitorEntry } from './visitor-entry.ts';

/** A run of entries without a hole, oldest first, as one audience sees them. */
const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    /** The entry before the first of this page; 0 when the page begins at the beginning. */
    previous: seq,
    entries: z.array(item),
    /** Whether there is nothing after the last of this page. */
    complete: z.boolean(),
  });

export const entryPage = page(entry);
export const visitorEntryPage = page(visitorEntry);
export type EntryPage = z.infer<typeof entryPage>;
export type VisitorEntryPage = z.infer<typeof visitorEntryPage>;
