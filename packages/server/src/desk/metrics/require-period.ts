import { DeskbellError } from '@deskbell/protocol';

const DAY_MS = 24 * 60 * 60_000;
/** The longest period that is answered for: a year, and a month to compare it with. */
const MOST_DAYS = 400;

/** Refuses a period that is none, or too long. */
export function requirePeriod({ from, to }: { readonly from: number; readonly to: number }): void {
  if (from >= to) {
    throw new DeskbellError('invalid', 'unable to count: the period ends before it begins', {
      details: { path: 'to' },
    });
  }
  // A day may have 25 hours.
  if (to - from > MOST_DAYS * DAY_MS + DAY_MS / 24) {
    throw new DeskbellError(
      'invalid',
      `unable to count: the period is longer than ${MOST_DAYS} days; ask for parts of it`,
      { details: { path: 'to', limit: MOST_DAYS * DAY_MS } },
    );
  }
}
