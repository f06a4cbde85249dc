import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/** Whether a pattern (of at most 64 ASCII characters) occurs anywhere in a file. Reads it in pieces. */
export async function findBytes(path: string, pattern: RegExp): Promise<boolean> {
  let before = '';
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const text = before + (chunk as Buffer).toString('latin1');
    if (pattern.test(text)) return true;
    before = text.slice(-64);
  }
  return false;
}

/** The first bytes of a file, one character each. */
export async function headOf(path: string, bytes: number): Promise<string> {
  return partOf(path, bytes, () => 0);
}

/** The last bytes of a file, one character each. */
export async function tailOf(path: string, bytes: number): Promise<string> {
  return partOf(path, bytes, (size) => Math.max(0, size - bytes));
}

async function partOf(path: string, bytes: number, startOf: (size: number) => number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, startOf(size));
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
