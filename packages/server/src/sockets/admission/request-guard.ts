import { DeskbellError } from '@deskbell/protocol';
import type { Clock } from '@deskbell/core';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { addressKey } from '../../auth/address-key.ts';
import type { Config } from '../../config/config.ts';
import type { Desk } from '../../desk/desk.ts';
import { describeError } from '../../log/describe-error.ts';
import { rateLimited } from '../rate-limited.ts';
import { RateLimiter } from '../rate-limiter.ts';
import { admit, type Admission } from './admission.ts';
import { clientAddress } from './client-address.ts';
import { ConnectionCounts } from './connection-counts.ts';
import { refuseRequest } from './refuse-request.ts';

/** Refusals in the handshake carry a code that clients understand; this wall behind them is for those who never get there. */
const WALL = 2;

interface GuardDependencies {
  readonly desk: Desk;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What is known of a request that may go on. */
interface Admitted {
  readonly admission: Admission;
  /** What limits count its address as. */
  readonly address: string;
}

/** Stands before every request of the endpoint: polling, WebSocket, and the upgrade from one to the other. */
export class RequestGuard {
  readonly #dependencies: GuardDependencies;
  readonly #consoleOrigin: string;
  readonly #admitted = new WeakMap<IncomingMessage, Admitted>();
  /** Engine.IO's sessions, by their ids. */
  readonly #sessions = new Map<string, Admission>();
  readonly #opened: RateLimiter;
  readonly #open = new ConnectionCounts();
  #isDraining = false;

  constructor(dependencies: GuardDependencies) {
    const { config, clock } = dependencies;
    const { perSecond, burst } = config.limits.connections;
    this.#dependencies = dependencies;
    this.#consoleOrigin = new URL(config.publicUrl).origin;
    this.#opened = new RateLimiter({ perSecond: perSecond * WALL, burst: burst * WALL }, clock);
  }

  /** From now on no new session begins; those that there are go on. */
  startDraining(): void {
    this.#isDraining = true;
  }

  /** The middleware. Calls `next` only for a request that may go on; answers every other by itself. */
  readonly handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    // Nobody else listens yet, and an unheard error would end the process.
    if (request.headers.upgrade !== undefined) request.socket.on('error', ignore);
    void this.#judge(request, response, next);
  };

  admitted(request: IncomingMessage): Admitted | undefined {
    return this.#admitted.get(request);
  }

  /** A session has begun with this request; returns what is to be called at its end. */
  opened(id: string, request: IncomingMessage): () => void {
    const admitted = this.#admitted.get(request);
    if (!admitted) return ignore;
    const { address, admission } = admitted;
    this.#sessions.set(id, admission);
    this.#open.add(address);
    return () => {
      this.#sessions.delete(id);
      this.#open.remove(address);
    };
  }

  async #judge(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
    try {
      const admission = await this.#check(request);
      if (request.headers.upgrade === undefined) this.#setHeaders(response, admission);
      // No browser looks for them there. The socket keeps this response, which is not to keep the request as well.
      else Reflect.deleteProperty(response, 'req');
    } catch (error) {
      this.#refuse(request, response, error);
      return;
    }
    if (request.method === 'OPTIONS') answerPreflight(response);
    else next();
  }

  async #check(request: IncomingMessage): Promise<Admission> {
    const { config, desk } = this.#dependencies;
    const url = request.url ?? '';
    const query = new URLSearchParams(url.slice(url.indexOf('?') + 1));
    const id = query.get('sid');
    const address = addressKey(clientAddress(request, config.trustedProxies));
    if (id === null) {
      if (this.#isDraining) {
        throw new DeskbellError('draining', 'unable to connect: this server is about to stop; connect again');
      }
      const wait = this.#opened.take(address);
      if (wait > 0) throw rateLimited('connect', wait);
      if (this.#open.of(address) >= config.limits.connectionsPerAddress * WALL) {
        throw rateLimited('connect', 1_000);
      }
    }
    const admission = await admit(request, query, desk, this.#consoleOrigin);
    this.#admitted.set(request, { admission, address });
    const session = id === null ? undefined : this.#sessions.get(id);
    if (session && !belongs(session, admission)) {
      throw new DeskbellError('origin_denied', 'unable to go on: the session was begun by another page');
    }
    return admission;
  }

  /** Only pages that may connect may read answers; cookies are for the console alone. */
  #setHeaders(response: ServerResponse, { side, origin }: Admission): void {
    response.setHeader('Vary', 'Origin');
    if (origin === null) return;
    response.setHeader('Access-Control-Allow-Origin', origin);
    if (side === 'agent') response.setHeader('Access-Control-Allow-Credentials', 'true');
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const { log } = this.#dependencies;
    if (error instanceof DeskbellError) {
      log.info({ code: error.code, origin: request.headers.origin?.slice(0, 300) }, 'refused a connection');
      refuseRequest(request, response, error);
      return;
    }
    log.error({ err: describeError(error) }, 'a connection could not be judged');
    refuseRequest(request, response, new DeskbellError('internal', 'unable to connect: the server failed'));
  }
}

/** A same-origin GET comes without an origin where the POST beside it has one. */
function belongs(session: Admission, request: Admission): boolean {
  if (session.side === 'agent' || request.side === 'agent') return session.side === request.side;
  return session.siteId === request.siteId;
}

function answerPreflight(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'content-type');
  response.setHeader('Access-Control-Max-Age', '600');
  response.statusCode = 204;
  response.end();
}

function ignore(): void {
  // Whoever breaks off before the handshake is over has not begun, and so has not ended.
}
