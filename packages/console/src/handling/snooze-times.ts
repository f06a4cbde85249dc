const HOUR = 60 * 60 * 1_000;

/** In an hour. */
export const inAnHour = (now: number): number => now + HOUR;

/** Tomorrow morning at nine, by the clock of this device. */
export function tomorrowMorning(now: number): number {
  return daysOn(now, 1);
}

/** Some days on, at nine in the morning by the clock of this device. */
export function daysOn(now: number, days: number): number {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return date.setHours(9, 0, 0, 0);
}

/** The value of a field for day and time: `2026-03-03T14:05`, by the clock of this device. */
export function fieldValue(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a field means; `null` when it is empty or no time. */
export function fieldTime(value: string): number | null {
  const at = new Date(value).getTime();
  return value === '' || Number.isNaN(at) ? null : at;
}
