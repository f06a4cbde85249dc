import { DeskbellError } from '@deskbell/protocol';
import type { Request, RequestHandler } from 'express';

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site's page asks a signed-in browser for. Browsers say where a call comes from, and no
 * page can change that; a bearer token cannot be sent by accident; a client that is no browser has no cookie to abuse.
 */
export function sameOriginOnly(publicUrl: string): RequestHandler {
  return (request, _response, next) => {
    if (readOnly.has(request.method) || isOwn(request, publicUrl)) next();
    else {
      next(new DeskbellError('origin_denied', 'unable to change anything: the call came from another site'));
    }
  };
}

function isOwn(request: Request, publicUrl: string): boolean {
  const { authorization, origin, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (authorization?.startsWith('Bearer ')) return true;
  if (site !== undefined) return site === 'same-origin';
  if (origin !== undefined) return origin === publicUrl;
  return cookie === undefined;
}
