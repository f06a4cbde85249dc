import { z } from 'zod';
import { wireError } from '../errors/wire-error.ts';

/** The body of every failed REST call. */
export const errorAnswer = z.strictObject({ error: wireError });
export type ErrorAnswer = z.infer<typeof errorAnswer>;
