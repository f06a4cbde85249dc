const LARGEST = 240;
const SMALLEST = 64;

/** The room of a picture in the conversation, in CSS pixels: its own shape, but for what is very long or very wide. */
export function pictureRoom({
  width = 1,
  height = 1,
}: {
  width?: number | undefined;
  height?: number | undefined;
}): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  const fit = (size: number): number => Math.max(SMALLEST, Math.round(size * scale));
  return { width: fit(width), height: fit(height) };
}
