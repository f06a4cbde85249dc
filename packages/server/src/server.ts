import { createServer as createHttpServer } from 'node:http';
import { resolve } from 'node:path';
import { type Backend, type Surroundings, composeBackend, composeFrontend } from './compose.ts';
import type { Config } from './config/config.ts';
import { closeHttpServer } from './lifecycle/close-http-server.ts';
import { listen, requireFreePort } from './lifecycle/listen.ts';
import { within } from './lifecycle/within.ts';
import { createLogger } from './log/create-logger.ts';
import type { Store } from '@deskbell/core';
import type { Sockets } from './sockets/attach-sockets.ts';
import { randomIds } from './system/random-ids.ts';
import { systemClock } from './system/system-clock.ts';

export interface Server {
  /** Opens the data and listens. Rejects with `conflict` when the port is taken. */
  start(): Promise<Started>;
  /** Drains and stops, in `drainMs` at most; a second call waits for the first. */
  stop(): Promise<void>;
}

export interface Started {
  /** The public address, with the port that the system chose when port 0 was asked for. */
  readonly url: string;
  readonly store: Backend['store'];
  /** Who signs in by a link as long as they have no password. */
  readonly firstAdmin: Backend['firstAdmin'];
}

export type ServerOverrides = Partial<Surroundings>;

/** Clients that take longer than this for their headers or a request are cut off, in milliseconds. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** How often that is looked at. */
const TIMEOUT_CHECK_MS = 2_000;
/** A node of a cluster that was silent for longer is none to send clients to. */
const LIVING_MS = 10_000;

/** A Deskbell server. Time, ids, logs and browser parts can be handed in, for tests and for programs that embed it. */
export function createServer(given: Config, overrides: ServerOverrides = {}): Server {
  // Whole, for a server outlives its working folder when a release is replaced by the next: there Node would look for the
  // parents of a relative one for ever.
  const config = { ...given, dataDir: resolve(given.dataDir) };
  const surroundings: Surroundings = {
    clock: systemClock,
    ids: randomIds,
    ...overrides,
    log: overrides.log ?? createLogger(config.logLevel),
  };
  const { clock, log } = surroundings;
  const httpServer = createHttpServer({
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionsCheckingInterval: TIMEOUT_CHECK_MS,
  });
  let backend: Backend | undefined;
  let sockets: Sockets | undefined;
  let draining = false;
  let stopped: Promise<void> | undefined;

  return { start, stop: () => (stopped ??= stop()) };

  async function start(): Promise<Started> {
    await requireFreePort(config);
    const opened = await composeBackend(config, surroundings, endAfterRestore);
    backend = opened;
    try {
      const port = await listen(httpServer, config);
      const url = withPort(config.publicUrl, port);
      // In the same turn as listening began, so that no request comes before there is somebody to answer it.
      sockets = composeFrontend(httpServer, opened, {
        config: { ...config, port, publicUrl: url },
        surroundings,
        isDraining: () => draining,
      });
      log.info({ port, host: config.host }, 'listening');
      return { url, store: opened.store, firstAdmin: opened.firstAdmin };
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  /** A supervisor starts the process anew, and clients then begin afresh with the data as they are (D4). */
  function endAfterRestore(): void {
    log.fatal('the data were restored, or another database server has taken over; this process ends');
    process.exitCode = 1;
    stopped ??= stop();
  }

  async function stop(): Promise<void> {
    draining = true;
    const until = clock.now() + config.drainMs;
    const leftMs = (): number => Math.max(0, until - clock.now());
    const isAlone = backend !== undefined && (await isAloneIn(backend.store));
    if (sockets && !(await within(clock, leftMs(), sockets.drain(leftMs(), { isAlone })))) {
      log.warn({ connections: sockets.connections() }, 'sockets left behind');
    }
    await closeHttpServer(httpServer, clock, leftMs());
    await backend?.close();
    log.info('stopped');
  }
}

/** Whether no other node has given a sign of life lately. In doubt there is one: clients then move one by one, as always. */
async function isAloneIn({ cluster }: Store): Promise<boolean> {
  if (!cluster) return true;
  try {
    return (await cluster.nodes()).filter(({ silentMs }) => silentMs < LIVING_MS).length <= 1;
  } catch {
    return false;
  }
}

/** With port 0 the address is known only now. */
function withPort(publicUrl: string, port: number): string {
  const url = new URL(publicUrl);
  if (url.port !== '0') return publicUrl;
  url.port = String(port);
  return url.origin;
}
