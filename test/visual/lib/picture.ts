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
const HIDE = `body > :not(deskbell-chat, deskbell-invitation), .meta { visibility: hidden !important } html, body { background: #d8d4cc !important }`;

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
    const card = document.querySelector('deskbell-invitation')?.shadowRoot?.querySelector('.card');
    if (card?.checkVisibility()) {
      const { x, y, width, height } = card.getBoundingClientRect();
      found.push(['.card', [x, y, width, height].map(Math.round)]);
    }
    return Object.fromEntries(found) as Record<string, [number, number, number, number]>;
  }, PARTS);
  const clip = clipOf(shows, boxes, page.viewportSize() ?? { width: 0, height: 0 });
  const png = await page.screenshot({
    clip,
    style: HIDE,
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
  });
  return { png, boxes };
}

/** As much of the page as is kept: nothing that lies outside of the window. */
function clipOf(
  shows: View['shows'],
  boxes: Picture['boxes'],
  window: { readonly width: number; readonly height: number },
): { x: number; y: number; width: number; height: number } {
  const names = { panel: ['.panel'], launcher: ['.launcher'], invitation: ['.card', '.launcher'] }[shows];
  const shown = names.flatMap((name) => (boxes[name] ? [boxes[name]] : []));
  const room = shows === 'panel' ? 0 : ROOM_PX;
  const left = Math.max(0, Math.min(...shown.map(([x]) => x)) - room);
  const top = Math.max(0, Math.min(...shown.map(([, y]) => y)) - room);
  const right = Math.min(window.width, Math.max(...shown.map(([x, , width]) => x + width)) + room);
  const bottom = Math.min(window.height, Math.max(...shown.map(([, y, , height]) => y + height)) + room);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
