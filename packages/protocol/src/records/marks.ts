import { z } from 'zod';
import { seq } from './ids.ts';

/** How far each side has read. Marks only move forward. */
export const readMarks = z.strictObject({ visitor: seq, agent: seq });
export type ReadMarks = z.infer<typeof readMarks>;
