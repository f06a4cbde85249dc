import type { z } from 'zod';

/** The payload of each fact of a table. */
export type FactPayloads<T extends Record<string, z.ZodType>> = { [Name in keyof T]: z.output<T[Name]> };
