import type { Page } from 'playwright-core';
import type { Box, Picture } from './picture.ts';

/** Of 255: less is the same colour to the eye. */
const SAME_COLOUR = 24;
/** Other fonts make other heights of lines. */
const SAME_PLACE_PX = 24;

/** Which share of the pixels differs, from 0 to 1; 1 when the sizes do. The browser itself decodes them. */
export function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const pngs = [one, other].map((png) => png.toString('base64'));
  return page.evaluate(
    async ({ pngs, same }) => {
      const [a, b] = await Promise.all(
        pngs.map(async (png) => {
          const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
      let different = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const isSame = [0, 1, 2].every(
          (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) <= same,
        );
        if (!isSame) different += 1;
      }
      return different / (a.width * a.height);
    },
    { pngs, same: SAME_COLOUR },
  );
}

/** What stands elsewhere than it did. */
export function moved(now: Picture['boxes'], before: Picture['boxes']): string[] {
  const names = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...names].filter((name) => !isNear(now[name], before[name]));
}

function isNear(one: Box | undefined, other: Box | undefined): boolean {
  if (!one || !other) return one === other;
  return one.every((value, at) => Math.abs(value - (other[at] ?? Infinity)) <= SAME_PLACE_PX);
}
