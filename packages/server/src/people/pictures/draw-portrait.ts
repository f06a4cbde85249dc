import { DeskbellError } from '@deskbell/protocol';
import { loadSharp } from '../../files/checks/load-sharp.ts';
import { unsupported } from '../../files/checks/unsupported.ts';

/** Sharp at three times the largest size in which it is shown. */
const PIXELS = 256;
/** What takes part of a second to draw, and no more than 64 MB. */
const MOST_PIXELS = 16_000_000;
const SECONDS = 10;
const QUALITY = 82;

/**
 * Draws a picture anew as a square WebP: upright, cut around its middle, without metadata and whatever else was hidden in it.
 *
 * @throws DeskbellError `unsupported_type`
 */
export async function drawPortrait(bytes: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  try {
    const drawn = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { width, height } = await drawn.metadata();
    if (width * height > MOST_PIXELS)
      throw unsupported('the picture has more than 16 million pixels; send a smaller one');
    const size = Math.min(PIXELS, width, height);
    return await drawn
      .autoOrient()
      .timeout({ seconds: SECONDS })
      .resize({ width: size, height: size, fit: 'cover' })
      .webp({ quality: QUALITY })
      .toBuffer();
  } catch (error) {
    if (error instanceof DeskbellError) throw error;
    throw unsupported('it is no PNG, JPEG or WebP that can be read; save the picture anew', error);
  }
}
