import type { FileRecord } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { Router, type Request, type Response } from 'express';
import type { Config } from '../config/config.ts';
import type { Desk } from '../desk/desk.ts';
import { fileRefOf } from './file-ref.ts';
import type { Files } from './files.ts';
import type { Reach } from './reach.ts';
import { BrokenOff } from './receive-bytes.ts';
import { unsupported } from './checks/unsupported.ts';

export interface UploadRoutesOptions {
  readonly config: Pick<Config, 'files' | 'publicUrl'>;
  readonly desk: Pick<Desk, 'findSite'>;
  readonly files: Files;
  readonly mayReach: Reach;
}

const PATH = '/files/uploads/:id';
const RETRY_AFTER_MS = 1_000;

/** `PUT /files/uploads/:id`: the bytes for a ticket, from whatever page the site's widget may run on. */
export function uploadRoutes({ config, desk, files, mayReach }: UploadRoutesOptions): Router {
  const router = Router();
  const consoleOrigin = new URL(config.publicUrl).origin;

  /** Pages of the file's site may ask and read the answer (A6); the ticket, which no page sends by accident, says who it is. */
  const mayAsk = async ({ headers: { origin } }: Request, siteId: string | undefined): Promise<boolean> => {
    if (origin === undefined || origin === consoleOrigin) return true;
    const site = siteId === undefined ? undefined : await desk.findSite(siteId);
    return site?.origins.includes(origin) ?? false;
  };

  router.use(PATH, (_request, response, next) => {
    response.vary('Origin').set('Cache-Control', 'no-store');
    next();
  });

  router.options(PATH, async (request, response) => {
    if (await mayAsk(request, await files.siteIdOf(request.params.id))) letRead(request, response);
    response.set({
      'Access-Control-Allow-Methods': 'PUT',
      'Access-Control-Allow-Headers': 'authorization, content-type',
      'Access-Control-Max-Age': '600',
    });
    response.status(204).end();
  });

  router.put(PATH, async (request, response) => {
    const [, token = ''] = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '') ?? [];
    const file = await files.findUpload(request.params.id, token);
    if (!file) throw unknown();
    if (!(await mayAsk(request, file.siteId))) {
      throw new DeskbellError(
        'origin_denied',
        'unable to take the file: this page is not on the list of origins of the site; add its origin on the install page',
      );
    }
    letRead(request, response);
    if (!(await mayReach(file.uploader, file))) throw unknown();
    if (file.state === 'refused') throw unsupported('it was refused before; send another one');
    if (file.state === 'ready') {
      // The answer was lost on its way: the same again, for which nothing is read.
      response.status(201).json(fileRefOf(file));
      return;
    }
    requireLength(request, file);
    if (files.receiving >= config.files.uploadsAtOnce) {
      throw new DeskbellError(
        'rate_limited',
        'unable to take the file: others are being sent; try again in a moment',
        {
          retryAfterMs: RETRY_AFTER_MS,
        },
      );
    }
    try {
      response.status(201).json(await files.receive(file, request));
    } catch (error) {
      // Nobody is there to be told.
      if (!(error instanceof BrokenOff)) throw error;
      response.destroy();
    }
  });

  return router;
}

function letRead({ headers: { origin } }: Request, response: Response): void {
  if (origin === undefined) return;
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}

/** What is known to be too long is refused before any of it is read. */
function requireLength({ headers }: Request, { size }: FileRecord): void {
  const length = headers['content-length'];
  if (length === undefined || Number(length) === size) return;
  const code = Number(length) > size ? 'too_large' : 'invalid';
  throw new DeskbellError(
    code,
    `unable to take the file: ${String(size)} bytes were announced; ask for a ticket for what you send`,
    {
      details: { limit: size },
    },
  );
}

function unknown(): DeskbellError {
  return new DeskbellError(
    'not_found',
    'unable to take the file: there is no such ticket; ask for a new one',
  );
}
