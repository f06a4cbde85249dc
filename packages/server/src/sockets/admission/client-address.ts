import type { IncomingMessage } from 'node:http';

/**
 * Whom a request comes from. Each trusted proxy has added the address it saw to `X-Forwarded-For`, so that many places
 * from the end are believed, and what a client has written before them is not.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return peer;
  const header = request.headers['x-forwarded-for'];
  const forwarded = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const path = [...forwarded, peer];
  return path[Math.max(0, path.length - 1 - trustedProxies)] ?? peer;
}
