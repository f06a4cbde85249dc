import type { Request } from 'express';

/**
 * The best compression that the browser takes. Browsers name them all as equal, oldest first, so asking Express for the
 * first one they like would never give brotli.
 */
export function preferredEncoding(request: Request): 'br' | 'gzip' | undefined {
  if (request.acceptsEncodings('br')) return 'br';
  return request.acceptsEncodings('gzip') ? 'gzip' : undefined;
}
