import type { Server as HttpServer } from 'node:http';
import type { Clock } from '@deskbell/core';
import { within } from './within.ts';

/** Takes no more connections, lets open requests finish for `ms`, then cuts what is left. */
export async function closeHttpServer(httpServer: HttpServer, clock: Clock, ms: number): Promise<void> {
  if (!httpServer.listening) return;
  const closed = new Promise<void>((resolve) => {
    httpServer.close(() => resolve());
  });
  httpServer.closeIdleConnections();
  if (await within(clock, ms, closed)) return;
  httpServer.closeAllConnections();
  await closed;
}
