import { DeskbellError } from '@deskbell/protocol/plain';
import type { IncomingMessage } from 'node:http';

/** The body of an answer. Rejects with `too_large` as soon as it is longer than `maxBytes`; with 0 nothing is read. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  if (maxBytes === 0) return Buffer.alloc(0);
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) {
      throw new DeskbellError('too_large', 'unable to read the answer: it is larger than the limit', {
        details: { limit: maxBytes },
      });
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
