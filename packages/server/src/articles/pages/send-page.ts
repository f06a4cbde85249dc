import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** A page may be shown again for so long without asking whether it has changed. */
const CACHE = 'public, max-age=60';

/** Sends what everybody gets alike, or says that it has not changed. */
export function sendPage(request: Request, response: Response, text: string, type = 'html'): void {
  const tag = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  response.set({ 'Cache-Control': CACHE, ETag: `"${tag}"` }).type(type);
  if (request.fresh) response.status(304).end();
  else response.send(text);
}
