/**
 * When people are there (E6), compiled from a configuration. Times are milliseconds since 1970; what days and times of day
 * mean follows the calendar's time zone, DST included. Pure.
 */
export interface BusinessCalendar {
  readonly id: string;
  readonly timeZone: string;
  isOpen(at: number): boolean;
  /** When it opens or closes next after `at`; `null`: never again within two years. */
  nextChange(at: number): number | null;
  /** `at` itself when it is open; else when it opens next; `null`: not within two years. */
  nextOpening(at: number): number | null;
  /** When `ms` of open time have passed since `from`; `null`: not within two years. */
  addOpenTime(from: number, ms: number): number | null;
  /** How much of the time between is open, in milliseconds. */
  openTimeBetween(from: number, to: number): number;
}
