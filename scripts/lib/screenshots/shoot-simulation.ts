import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inRoot } from '../root.ts';
import { runCommand } from '../run-command.ts';
import { savePicture } from './save-picture.ts';

/** Whatever opens pages. */
interface Browser {
  page(options?: BrowserContextOptions): Promise<Page>;
}

/** The report of the staffing guide: the same files, the same seed, and so the same picture. */
export async function shootSimulation(browser: Browser, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deskbell-'));
  const report = join(folder, 'compare.html');
  const main = inRoot('packages', 'server', 'src', 'cli', 'main.ts');
  const files = '--compare now.yaml new.yaml --staffing plan.yaml --traffic traffic.yaml --days 5';
  const { ok, output } = await runCommand(
    'node',
    [main, 'simulate', ...files.split(' '), '--report', report],
    { cwd: inRoot('docs', 'guides', 'staffing') },
  );
  if (!ok) throw new Error(output);
  const page = await browser.page({ viewport: { width: 1280, height: 1180 } });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(pathToFileURL(report).href);
  await page
    .getByRole('heading', { name: 'Waits', exact: true })
    .evaluate((heading) => heading.scrollIntoView());
  await savePicture(page, file);
  await page.close();
  await rm(folder, { recursive: true });
}
