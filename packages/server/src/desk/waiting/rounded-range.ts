interface Range {
  readonly fromMs: number;
  readonly toMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * A range as it is told: in steps that grow with it, so that it changes when something changed and not with every second.
 * Rounded outwards, so that it holds what it held.
 */
export function roundedRange({ fromMs, toMs }: Range): Range {
  const step = stepOf(toMs);
  return { fromMs: Math.floor(fromMs / step) * step, toMs: Math.max(step, Math.ceil(toMs / step) * step) };
}

function stepOf(ms: number): number {
  if (ms <= 2 * MINUTE) return 10 * SECOND;
  if (ms <= 10 * MINUTE) return 30 * SECOND;
  if (ms <= 60 * MINUTE) return MINUTE;
  return 5 * MINUTE;
}
