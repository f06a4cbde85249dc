const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before try number `failures` + 1: full jitter, so that clients of a restarted server come one by one. */
export function backOff(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10)));
}
