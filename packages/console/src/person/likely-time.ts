/**
 * The time of day where somebody with this locale most likely is; `null` when the region is unknown, has several time
 * zones, or this browser cannot tell.
 */
export function likelyTime(tag: string, now: number, readerLocale: string): string | null {
  const zone = onlyTimeZone(tag);
  if (zone === null) return null;
  const options = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat(readerLocale, options).format(now);
}

function onlyTimeZone(tag: string): string | null {
  try {
    const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(tag);
    const zones = locale.region === undefined ? undefined : locale.getTimeZones?.();
    return zones?.length === 1 ? (zones[0] ?? null) : null;
  } catch {
    return null;
  }
}
