import type { Page } from 'playwright-core';
import type { Installation } from '../../../test/e2e/lib/installation.ts';
import { savePicture } from './save-picture.ts';

interface Overview {
  readonly shop: Page;
  readonly console: Page;
  readonly file: string;
}

/** One picture of both sides of a conversation: the shop, and the console beside it. */
export async function composeOverview(desk: Installation, { shop, console, file }: Overview): Promise<void> {
  const page = await desk.page({ viewport: { width: 1600, height: 548 } });
  const shots = await Promise.all(
    [shop, console].map(async (side) => {
      await side.bringToFront();
      await side.mouse.move(0, 0);
      const shot = await side.screenshot({ animations: 'disabled', caret: 'hide' });
      return `data:image/png;base64,${shot.toString('base64')}`;
    }),
  );
  await page.setContent(`<!doctype html>
    <style>
      body { margin: 0; height: 548px; display: grid; grid-template-columns: 1fr 1fr; gap: 32px; align-items: center;
        padding: 0 40px; box-sizing: border-box; background: linear-gradient(120deg, #e4ece6, #f2ece0); }
      img { width: 100%; border-radius: 14px; box-shadow: 0 1px 3px rgb(20 16 8 / .15), 0 16px 48px rgb(20 16 8 / .18); }
    </style>
    ${shots.map((shot) => `<img src="${shot}" alt="" />`).join('')}`);
  await page
    .locator('img')
    .last()
    .evaluate((image: HTMLImageElement) => image.decode());
  await savePicture(page, file);
  await page.close();
}
