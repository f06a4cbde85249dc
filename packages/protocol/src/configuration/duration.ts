const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h|d)/g;

/** What a duration looks like: one or more numbers with their units, such as `30s`, `1h30m` or `7d`. */
const DURATION_PATTERN = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/;

/** A duration as configurations write it (`30s`, `1h30m`), in milliseconds; `NaN` for anything else. */
export function durationMs(text: string): number {
  if (!DURATION_PATTERN.test(text)) return Number.NaN;
  let sum = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(PART)) sum += Number(amount) * (UNITS_MS[unit] ?? 0);
  return Math.round(sum);
}
