/** As large as the server keeps them. */
const PIXELS = 256;
const QUALITY = 0.9;
/** Calls with more arguments fail. */
const PORTION = 8_192;

/**
 * The middle of a picture as a small square, in Base64: a photo of a phone has megabytes, and need not travel. Rejects for what the
 * browser cannot draw.
 */
export async function squarePicture(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  try {
    const side = Math.min(bitmap.width, bitmap.height);
    const size = Math.min(side, PIXELS);
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d');
    if (!context) throw new TypeError('unable to draw the picture: the browser gives no canvas');
    context.imageSmoothingQuality = 'high';
    const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
    context.drawImage(bitmap, left, top, side, side, 0, 0, size, size);
    return await base64(await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }));
  } finally {
    bitmap.close();
  }
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += PORTION)
    text += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  return btoa(text);
}
