import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/** What a page of the documentation can carry. */
const LARGEST_BYTES = 300_000;

/** A picture of what is on the screen when nothing moves any more. Throws when it is too heavy for a document. */
export async function savePicture(page: Page, file: string): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  if (picture.byteLength > LARGEST_BYTES)
    throw new Error(`unable to keep ${basename(file)}: ${String(picture.byteLength)} bytes are too many`);
  writeFileSync(file, picture);
  console.log(`${basename(file)}: ${Math.round(picture.byteLength / 1_000)} kB`);
}
