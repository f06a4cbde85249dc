import { DeskbellError } from '@deskbell/protocol';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The upload ended before its time: the network, the person, or a server between us. */
export class BrokenOff extends Error {}

/**
 * Writes what comes to a file, as fast as the disk takes it and no faster, and not a byte more than was announced.
 *
 * @throws DeskbellError `too_large` for more bytes, `invalid` for fewer, `unavailable` for a full disk; BrokenOff
 */
export async function receiveBytes(body: Readable, path: string, size: number): Promise<void> {
  let received = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _, next) {
      received += chunk.length;
      if (received <= size) return next(null, chunk);
      return next(
        new DeskbellError('too_large', 'unable to take the file: it is larger than was announced', {
          details: { limit: size },
        }),
      );
    },
  });
  try {
    await pipeline(body, limit, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    if (error instanceof DeskbellError) throw error;
    if (body.errored || body.destroyed) throw new BrokenOff('the upload broke off', { cause: error });
    throw new DeskbellError(
      'unavailable',
      'unable to take the file: the disk failed or is full; try again later',
      { cause: error },
    );
  }
  if (received === size) return;
  throw new DeskbellError(
    'invalid',
    `unable to take the file: ${String(size)} bytes were announced, and ${String(received)} came`,
    {
      details: { path: 'size' },
    },
  );
}

/** SHA-256 in base64url, and the size in bytes. */
export async function measure(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('base64url'), size };
}
