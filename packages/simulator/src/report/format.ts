/** A time span as people say it: `0 s`, `42 s`, `3 min 20 s`, `2 h 05 min`. */
export function formatMs(ms: number): string {
  if (!Number.isFinite(ms)) return '∞';
  if (ms > 0 && ms < 9_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const rest = Math.round(seconds / 60) % 60;
  return `${Math.floor(Math.round(seconds / 60) / 60)} h ${String(rest).padStart(2, '0')} min`;
}

export function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

export function formatUnits(units: number): string {
  return units.toFixed(1);
}

/** A time of day, and the day where it matters. */
export function formatHour(at: number, timeZone: string, withDay: boolean): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(withDay && { weekday: 'short' }),
  }).format(at);
}

export function formatDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(at);
}

/** Text for HTML and SVG, in elements and attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
