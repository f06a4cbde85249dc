import { accountText } from '../localization/text/account-text.ts';

/** What a `User-Agent` names, the more special ones first: nearly all of them also say that they are Chrome and Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Vivaldi\//, 'Vivaldi'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** With what a session was begun, as one would say it: "Firefox on Linux". */
export function deviceWords(device: string | null): string {
  if (device === null || device.trim() === '') return accountText.accountDeviceUnknown();
  const named = (names: typeof browsers) => names.find(([pattern]) => pattern.test(device))?.[1];
  const [browser, system] = [named(browsers), named(systems)];
  if (browser !== undefined && system !== undefined) return accountText.accountDevice(browser, system);
  // Programs: `curl/8.9`, `node`.
  return browser ?? system ?? device.trim().split(/[\s/]/, 1)[0] ?? accountText.accountDeviceUnknown();
}
