const OPEN_FROM = 10;
const OPEN_UNTIL = 17;
const AFTERNOON = 14;

/**
 * The time zone of the demo's sites. A desk is only worth looking at while people are at it: where it is night or early morning, the
 * sites lie somewhere where it is early in the afternoon.
 */
export function siteTimeZone(now: Date): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now),
  );
  if (hour >= OPEN_FROM && hour < OPEN_UNTIL) return timeZone;
  const ahead = ((AFTERNOON - now.getUTCHours() + 36) % 24) - 12;
  // Behind the name stands what is to be taken away: `Etc/GMT-3` is three hours ahead.
  return ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${String(Math.abs(ahead))}`;
}
