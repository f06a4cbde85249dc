import type { Part } from '../parts/part.ts';

/** Hands files that were pasted or dropped to the part that takes them; what is no file goes where the browser brings it. */
export function giveFiles(event: ClipboardEvent | DragEvent, parts: readonly Part[]): void {
  const given = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  const part = parts.find(({ takeFiles }) => takeFiles);
  if (!part || !given?.types.includes('Files')) return;
  event.preventDefault();
  if (given.files.length) part.takeFiles?.([...given.files]);
}
