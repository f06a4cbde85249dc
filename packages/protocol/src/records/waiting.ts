import { z } from 'zod';

/**
 * Place and expected wait of a waiting conversation (R8): the 10th to 90th percentile from what is known now, in
 * milliseconds from now. `null` when nothing is known that deserves to be said.
 */
export const waiting = z.strictObject({
  /** 1 is next. */
  position: z.int().min(1),
  range: z.strictObject({ fromMs: z.int().min(0), toMs: z.int().min(0) }).nullable(),
});
export type Waiting = z.infer<typeof waiting>;
