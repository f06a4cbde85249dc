const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const BOUNDS = [
  10 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  4 * HOUR,
  24 * HOUR,
] as const;

/** How often times were up to so long: each line counts what is longer than the line before. */
export class Spread {
  readonly #counts = Array.from({ length: BOUNDS.length + 1 }, () => 0);

  add(ms: number): void {
    const place = BOUNDS.findIndex((most) => ms <= most);
    const at = place < 0 ? BOUNDS.length : place;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  lines(): { mostMs: number | null; count: number }[] {
    return this.#counts.map((count, index) => ({ mostMs: BOUNDS[index] ?? null, count }));
  }
}
