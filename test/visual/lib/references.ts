import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Picture } from './picture.ts';

const folder = fileURLToPath(new URL('../reference/', import.meta.url));
const list = `${folder}references.json`;
/** The repository stays small. */
const LARGEST_BYTES = 60_000;

/** Where things stood on each picture, and on which machine the pictures were made. */
export interface References {
  readonly machine: string;
  readonly boxes: Readonly<Record<string, Picture['boxes']>>;
}

export function readReferences(): References {
  return JSON.parse(readFileSync(list, 'utf8')) as References;
}

export function readPicture(name: string): Buffer {
  return readFileSync(`${folder}${name}.png`);
}

/** Keeps pictures for comparison. Throws when one is too heavy. */
export function keepReferences(machine: string, pictures: ReadonlyMap<string, Picture>): void {
  mkdirSync(folder, { recursive: true });
  const boxes: Record<string, Picture['boxes']> = {};
  for (const [name, picture] of pictures) {
    const { byteLength } = picture.png;
    if (byteLength > LARGEST_BYTES)
      throw new Error(`unable to keep ${name}: ${String(byteLength)} bytes are too many`);
    writeFileSync(`${folder}${name}.png`, picture.png);
    boxes[name] = picture.boxes;
  }
  writeFileSync(list, `${JSON.stringify({ machine, boxes })}\n`);
}
