/** The day in UTC, as the figures are kept. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
