import { z } from 'zod';

/** What every list takes: where to go on, as the page before said it in `next`, and how many. */
export const listQuery = z.strictObject({
  cursor: z.string().min(1).max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of a list; `next` is the cursor of the page after it, `null` at the end. */
export const listAnswer = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

export interface ListAnswer<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
