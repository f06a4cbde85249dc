import type { VisitorDevice } from '@deskbell/protocol';

/** More than any browser sends; what is longer is looked at no further. */
const MOST_CHARACTERS = 400;

/** The first that fits: browsers name those that they want to be taken for, too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(?:OPR|OPT|OPX)\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\bDuckDuckGo\/|\bDdg\//, 'DuckDuckGo'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, 'iPadOS'],
  [/\b(?:iPhone|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/**
 * What somebody looks at a page with, by the name that their browser gives itself; `null` where it gives none. Only these three words are
 * kept, never the name itself: with its versions it could tell one person from another.
 */
export function deviceOf(userAgent: string | undefined): VisitorDevice | null {
  if (userAgent === undefined || userAgent === '') return null;
  const agent = userAgent.slice(0, MOST_CHARACTERS);
  const system = firstOf(SYSTEMS, agent);
  return { kind: kindOf(agent, system), browser: firstOf(BROWSERS, agent), system };
}

function kindOf(agent: string, system: string | null): VisitorDevice['kind'] {
  switch (system) {
    case null:
      return null;
    case 'iOS':
      return 'phone';
    case 'iPadOS':
      return 'tablet';
    case 'Android':
      // Tablets leave the word out.
      return /\bMobile\b/.test(agent) ? 'phone' : 'tablet';
    default:
      return 'computer';
  }
}

function firstOf(names: readonly (readonly [RegExp, string])[], agent: string): string | null {
  return names.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
}
