import { z } from 'zod';
import { problem } from './problem.ts';

/** How far a call has come; `of` is 0 while nobody knows how much there is. */
export const callProgress = z.strictObject({ done: z.int().min(0), of: z.int().min(0) });
export type CallProgress = z.output<typeof callProgress>;

/** A line of an answer that tells of its progress (`PROGRESS_TYPE`): progress, any number of times, and at the end the answer or why there is none. */
export const progressLine = (answer: z.ZodType) =>
  z.union([
    z.strictObject({ progress: callProgress }),
    z.strictObject({ answer }),
    z.strictObject({ problem }),
  ]);
