import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where the browser of the tests is: `CHROMIUM_PATH`, else Debian's place, else the first on `PATH`.
 * Undefined when the machine has none. We never download one: the tests use what the system keeps up to date.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['CHROMIUM_PATH']) return env['CHROMIUM_PATH'];
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return ['/usr/bin/chromium', ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(
    isExecutable,
  );
}

/**
 * Switches for a browser that is only used by tests: it works as root and in containers, and speaks to nobody
 * but the page under test.
 */
const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launch options for Playwright's `chromium.launch()`, the same for every test that opens a browser. */
export function chromiumLaunchOptions(): { executablePath: string; args: string[]; headless: boolean } {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'unable to open a browser: Chromium was not found; install it (apt-get install chromium) or set CHROMIUM_PATH',
    );
  }
  return { executablePath, args: [...chromiumArgs], headless: true };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
