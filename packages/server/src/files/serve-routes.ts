import { DeskbellError } from '@deskbell/protocol';
import { Router, type Request, type Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '@deskbell/core';
import { describeFile, etagOf, rangeOf } from './file-answer.ts';
import type { Files } from './files.ts';
import type { Reach } from './reach.ts';
import type { FilePart } from './storage/file-keys.ts';

export interface ServeRoutesOptions {
  readonly clock: Clock;
  readonly files: Files;
  readonly mayReach: Reach;
}

const PARTS: ReadonlySet<string> = new Set(['original', 'thumbnail', 'preview'] satisfies FilePart[]);
/** Whoever takes nothing for so long is gone. */
const STALLED_MS = 60_000;

/** `GET /files/:id/:capability/:part/:name`: the bytes, for whom the link was made, as long as it holds and they may see them. */
export function serveRoutes({ clock, files, mayReach }: ServeRoutesOptions): Router {
  const router = Router();

  router.get('/files/:id/:capability/:part/:name', async (request, response) => {
    const { id, capability, part } = request.params;
    const found = isPart(part) ? await files.follow(id, capability) : undefined;
    if (!found || !isPart(part) || !(await mayReach(found.claims.reader, found.file))) throw gone();
    const { file, claims } = found;
    if (part !== 'original' && !file.variants.includes(part)) throw gone();
    const etag = etagOf(file, part);
    const range = part === 'original' ? rangeOf(request, file.size, etag) : undefined;
    if (range === null) {
      response
        .status(416)
        .set('Content-Range', `bytes */${String(file.size)}`)
        .end();
      return;
    }
    if (request.headers['if-none-match'] === etag) {
      response.status(304).set('ETag', etag).end();
      return;
    }
    const bytes = request.method === 'HEAD' ? [] : await files.read(file, part, range);
    if (!bytes) throw gone();
    describeFile(response, file, part, claims.expiresAt - clock.now());
    if (range) {
      response
        .status(206)
        .set('Content-Range', `bytes ${String(range.start)}-${String(range.end)}/${String(file.size)}`);
    }
    if (part === 'original')
      response.set('Content-Length', String(range ? range.end - range.start + 1 : file.size));
    await send(bytes, request, response);
  });

  return router;
}

async function send(
  bytes: AsyncIterable<Uint8Array> | readonly never[],
  request: Request,
  response: Response,
): Promise<void> {
  response.setTimeout(STALLED_MS, () => response.destroy());
  try {
    await pipeline(Readable.from(bytes, { objectMode: false }), response);
  } catch (error) {
    // Somebody who leaves in the middle of a file is no failure; half a file must not be taken for a whole one.
    if (request.destroyed || response.destroyed) return;
    throw error;
  }
}

function isPart(part: string): part is FilePart {
  return PARTS.has(part);
}

/** One answer for what never was, is somebody else's, is over or was erased (A2). */
function gone(): DeskbellError {
  return new DeskbellError(
    'not_found',
    'unable to find the file: there is none at this address, or the address is over',
  );
}
