import { z } from 'zod';
import { wireError } from './errors/wire-error.ts';
import type { WireError } from './errors/deskbell-error.ts';

/** The answer to every command. `data` is what the command's `output` describes. */
export type Acknowledgement<T> = { ok: true; data: T } | { ok: false; error: WireError };

/** The schema of an acknowledgement, for tests and for the documentation. */
export const acknowledgement = <T extends z.ZodType>(data: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), data }),
    z.strictObject({ ok: z.literal(false), error: wireError }),
  ]);
