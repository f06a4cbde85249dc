import { durationMs } from '@deskbell/sdk/agent';

export const spanUnits = ['s', 'm', 'h', 'd'] as const;
export type SpanUnit = (typeof spanUnits)[number];

const unitMs: Readonly<Record<SpanUnit, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time span as a number and the largest unit in which that is a whole one: `1h30m` is 90 minutes. */
export function readSpan(written: string): { readonly amount: number; readonly unit: SpanUnit } | null {
  const ms = durationMs(written);
  if (Number.isNaN(ms)) return null;
  const unit = spanUnits.findLast((one) => ms > 0 && ms % unitMs[one] === 0) ?? 's';
  return { amount: ms / unitMs[unit], unit };
}

/** The number and the unit as configurations write them. */
export function writeSpan(amount: number, unit: SpanUnit): string {
  return `${amount}${unit}`;
}
