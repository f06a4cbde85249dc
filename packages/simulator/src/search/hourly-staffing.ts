import type { StaffingFile } from '../staffing/staffing-file.ts';

/** How many people are there in each hour of the day, all groups together. */
export type HourlyCounts = readonly number[];

/**
 * A staffing with so many people an hour, shared out among its groups as they were: by the greatest number that each of
 * them has at any time.
 */
export function withHourlyCounts(staffing: StaffingFile, counts: HourlyCounts): StaffingFile {
  const groups = Object.entries(staffing.groups);
  const weights = groups.map(([, { agents }]) =>
    typeof agents === 'number' ? agents : Math.max(0, ...Object.values(agents)),
  );
  const shared = counts.map((count) => shareOut(count, weights));
  return {
    ...staffing,
    groups: Object.fromEntries(
      groups.map(([name, group], index) => [
        name,
        { ...group, agents: asHours(shared.map((shares) => shares[index] ?? 0)) },
      ]),
    ),
  };
}

/** Neighbouring hours with the same number of people as one span. */
function asHours(counts: readonly number[]): Record<string, number> {
  const spans: Record<string, number> = {};
  for (let from = 0; from < counts.length;) {
    let to = from + 1;
    while (to < counts.length && counts[to] === counts[from]) to += 1;
    const count = counts[from] ?? 0;
    if (count > 0) spans[`${twoDigits(from)}-${twoDigits(to)}`] = count;
    from = to;
  }
  return spans;
}

/** Whole numbers in the ratio of the weights: what is left over goes to the greatest remainders. */
function shareOut(count: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (all === 0 ? count / weights.length : (count * weight) / all));
  const shares = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = count - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}
