const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days since 1970, in UTC. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

/** The same of a date such as `2026-03-29`. */
export function dayOfDate(date: string): number {
  return dayOf(Date.parse(`${date}T00:00:00Z`));
}
