import type { AnySocket } from '../socket-types.ts';

/**
 * Lets go of what only the handshake needed: the request with its headers, and the secrets it brought. Socket.IO keeps them
 * for as long as a socket lives, which is most of what an idle visitor would cost. Not before the end of the admission:
 * everything there reads them.
 */
export function forgetHandshake({ conn, handshake }: AnySocket): void {
  handshake.headers = {};
  handshake.auth = {};
  handshake.query = {};
  // Polling brings a new request each time, and asks the first for nothing.
  (conn as { request: unknown }).request = null;
}
