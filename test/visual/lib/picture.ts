import type { Page } from 'playwright-core';
import type { View } from '../views.ts';

/** Where something stands, in CSS pixels: from the left, from the top, width, height. */
export type Box = readonly [number, number, number, number];

/** What is kept of a view. */
export interface Picture {
  readonly png: Buffer;
  readonly boxes: Readonly<Record<string, Box>>;
}

/** Room around the launcher, for its shadow. */
const ROOM_PX = 24;

/** The page around the chat, and times, are other ones each time. */
const HIDE = `body > :not(deskbell-chat), .meta { visibility: hidden !important } html, body { background: #d8d4cc !important }`;

const PARTS = ['.launcher', '.panel', 'deskbell-composer'];

/** Takes a picture of the launcher or the panel when nothing moves. */
export async function takePicture(page: Page, shows: View['shows']): Promise<Picture> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const boxes = await page.evaluate((parts) => {
    const root = document.querySelector('deskbell-chat')?.shadowRoot;
    const found = parts.flatMap((part) => {
      const element = root?.querySelector(part);
      if (!element?.checkVisibility()) return [];
      const { x, y, width, height } = element.getBoundingClientRect();
      return [[part, [x, y, width, height].map(Math.round)]];
    });
    return Object.fromEntries(found) as Record<string, [number, number, number, number]>;
  }, PARTS);
  const [x = 0, y = 0, width = 0, height = 0] = boxes[shows === 'panel' ? '.panel' : '.launcher'] ?? [];
  const room = shows === 'panel' ? 0 : ROOM_PX;
  const clip = { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
  const png = await page.screenshot({
    clip,
    style: HIDE,
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
  });
  return { png, boxes };
}
