import type { BusinessCalendar } from '@deskbell/core';

/** Hours that a test can reckon with: open for `openMs`, then closed for `closedMs`, over and over since 1970. */
export function periodicCalendar(openMs: number, closedMs: number): BusinessCalendar {
  const period = openMs + closedMs;
  const phase = (at: number) => at % period;
  const isOpen = (at: number) => phase(at) < openMs;
  /** Open time since 1970. */
  const opened = (at: number) => Math.floor(at / period) * openMs + Math.min(phase(at), openMs);
  const nextOpening = (at: number) => (isOpen(at) ? at : at - phase(at) + period);
  return {
    id: 'periodic',
    timeZone: 'UTC',
    isOpen,
    nextChange: (at) => at - phase(at) + (isOpen(at) ? openMs : period),
    nextOpening,
    addOpenTime(from, ms) {
      const start = nextOpening(from);
      const left = openMs - phase(start);
      if (ms <= left) return start + ms;
      const beyond = ms - left;
      const days = Math.ceil(beyond / openMs);
      return start - phase(start) + days * period + (beyond - (days - 1) * openMs);
    },
    openTimeBetween: (from, to) => (to <= from ? 0 : opened(to) - opened(from)),
  };
}
