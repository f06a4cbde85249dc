import type { FileVariant } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { loadSharp, type Sharp } from './load-sharp.ts';
import { unsupported } from './unsupported.ts';

/** Of all frames together; a picture of so many takes 128 MB while it is drawn. */
const MOST_PIXELS = 32_000_000;
const MOST_FRAMES = 300;
const SECONDS = 30;
const SIZES: Readonly<Record<FileVariant, number>> = { thumbnail: 320, preview: 1_280 };
const PLACEHOLDER_PIXELS = 16;

/** A picture that was made anew. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly placeholder: string;
  /** Only where it is smaller than the picture. */
  readonly variants: readonly FileVariant[];
}

/**
 * Draws a picture anew into `path + '.new'`, and smaller ones beside it (`.thumbnail`, `.preview`): without place, device and other
 * metadata, turned upright, and without anything that was hidden in it. How large it is and how many frames it has is read before
 * anything is drawn.
 *
 * @throws DeskbellError `unsupported_type`, `too_large`
 */
export async function redrawPicture(path: string, type: string): Promise<Picture> {
  const sharp = await loadSharp();
  try {
    await requireSane(sharp, path);
    const animated = type === 'image/gif' || type === 'image/webp';
    const drawn = sharp(path, { animated, limitInputPixels: MOST_PIXELS, failOn: 'error' });
    // Several frames lie below each other, and cannot be turned together.
    const upright = (await drawn.metadata()).pages === undefined || !animated ? drawn.autoOrient() : drawn;
    const { width, height, pageHeight } = await upright
      .timeout({ seconds: SECONDS })
      .toFormat(FORMATS[type] ?? 'png', { quality: 88 })
      .toFile(`${path}.new`);
    const shown = { width, height: pageHeight ?? height };
    const variants: FileVariant[] = [];
    for (const [variant, pixels] of Object.entries(SIZES) as [FileVariant, number][]) {
      if (shown.width <= pixels && shown.height <= pixels && !animated) continue;
      await smaller(sharp, `${path}.new`, pixels).webp({ quality: 78 }).toFile(`${path}.${variant}`);
      variants.push(variant);
    }
    const tiny = await smaller(sharp, `${path}.new`, PLACEHOLDER_PIXELS).webp({ quality: 20 }).toBuffer();
    return { ...shown, placeholder: `data:image/webp;base64,${tiny.toString('base64')}`, variants };
  } catch (error) {
    if (error instanceof DeskbellError) throw error;
    throw unsupported('the picture is damaged or cannot be read; save it anew, or send a screenshot');
  }
}

const FORMATS: Readonly<Record<string, 'jpeg' | 'png' | 'gif' | 'webp'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

function smaller(sharp: Sharp, path: string, pixels: number) {
  return sharp(path, { limitInputPixels: MOST_PIXELS })
    .timeout({ seconds: SECONDS })
    .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true });
}

async function requireSane(sharp: Sharp, path: string): Promise<void> {
  const { width, height, pages = 1, pageHeight } = await sharp(path, { limitInputPixels: false }).metadata();
  if (pages > MOST_FRAMES || width * (pageHeight ?? height) * pages > MOST_PIXELS) {
    throw new DeskbellError(
      'too_large',
      `unable to take the picture: it has more than ${String(MOST_PIXELS)} pixels or ${String(MOST_FRAMES)} frames; send a smaller one`,
      { details: { limit: MOST_PIXELS } },
    );
  }
}
