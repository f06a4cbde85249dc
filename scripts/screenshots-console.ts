import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runDemo } from './demo/run-demo.ts';
import { buildBrowserParts } from './lib/browser-parts.ts';
import { inRoot } from './lib/root.ts';
import { shootConsole } from './lib/screenshots/shoot-console.ts';
import { portFromEnv } from './lib/free-port.ts';
import { chromiumLaunchOptions } from '../test/lib/chromium.ts';

/**
 * Makes a picture of every view of the console, light, dark and on a phone, with the demo's week in it: to be looked at, in a folder
 * that git leaves alone. `--only board,day` makes those whose names have one of these.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, conversations: { type: 'string', default: '1500' } },
});
const folder = inRoot('.demo', 'pictures');
mkdirSync(folder, { recursive: true });
await buildBrowserParts({ onBuild: (name) => console.log(`Building the ${name} …`) });
const demo = await runDemo({
  folder: inRoot('.demo', 'pictures-desk'),
  host: '127.0.0.1',
  port: portFromEnv('PORT', 18_480),
  shopPort: portFromEnv('DEMO_PORT', 18_481),
  seed: 7,
  conversations: Number(values.conversations),
  days: 7,
  keep: false,
  visitorsEveryMs: 20_000,
});
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const wanted = values.only.split(',');
  await shootConsole({
    browser,
    url: demo.url,
    folder,
    documents: inRoot('docs', 'images'),
    wants: (name) => wanted.some((part) => name.includes(part)),
  });
} finally {
  await browser.close();
  await demo.stop();
}
