import { ERROR_CODES, type DeskbellError } from '@deskbell/protocol';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * Answers a polling request, or one for an upgrade before any `101`, with the error's status and body. Every page may read
 * that, and only that: a widget on a page that is not on the list has to know why, or it would knock for ever.
 */
export function refuseRequest(
  request: IncomingMessage,
  response: ServerResponse,
  error: DeskbellError,
): void {
  const { status } = ERROR_CODES[error.code];
  const body = JSON.stringify({ error: error.toWire() });
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    connection: 'close',
    ...(error.retryAfterMs === undefined
      ? {}
      : { 'retry-after': String(Math.ceil(error.retryAfterMs / 1_000)) }),
  };
  if (request.headers.upgrade === undefined) {
    response.writeHead(status, headers);
    response.end(body);
    return;
  }
  // Engine.IO's response to an upgrade cannot carry a status: the socket can.
  const { socket } = request;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'));
}
