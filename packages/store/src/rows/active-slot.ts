import { LARGEST_INTEGER } from '../schema/database.ts';

/** Part of what is stored: another length needs a migration. */
export const SLOT_MS = 120_000;

/**
 * The stretch of time in which a conversation was last active, counted since 1970. By it and not by the moment conversations are
 * found in an index: a lively one is moved there once in a stretch and not with each message, which in Postgres would renew the
 * row's place in every index of the table.
 */
export function activeSlot(at: number): number {
  return Math.min(Math.floor(at / SLOT_MS), LARGEST_INTEGER);
}
