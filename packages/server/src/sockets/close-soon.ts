import type { Server as HttpServer } from 'node:http';
import type { Server } from 'socket.io';

/** How long a client may take to answer the closing of its connection, before it is cut. */
const ANSWER_MS = 1_500;

interface WebSocketServer {
  readonly options: { closeTimeout?: number };
}

/**
 * Whoever does not answer a closing is gone soon after it: the WebSocket library waits for 30 seconds, in which thousands of
 * connections that never meant well would stay.
 */
export function closeSoon(io: Server, httpServer: HttpServer): void {
  const limit = (): void => {
    (io.engine as unknown as { ws: WebSocketServer }).ws.options.closeTimeout = ANSWER_MS;
  };
  limit();
  // Engine.IO makes another one when the server begins to listen.
  httpServer.on('listening', limit);
}
