import type { Clock } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../../config/config.ts';
import { describeError } from '../../log/describe-error.ts';
import { rateLimited } from '../rate-limited.ts';
import { RateLimiter } from '../rate-limiter.ts';
import { Refusal } from '../refusal.ts';
import type { Admission } from './admission.ts';
import { ConnectionCounts } from './connection-counts.ts';
import type { RequestGuard } from './request-guard.ts';

/** Refused handshakes on one connection before it is closed. */
const TRIES = 5;

interface GatekeeperDependencies {
  readonly guard: RequestGuard;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The part of Engine.IO's connection that is needed here. */
interface Connection {
  close(discard?: boolean): void;
}

/** What all handshakes have in common: limits of connections, and refusals that carry a code. */
export class Gatekeeper {
  readonly #dependencies: GatekeeperDependencies;
  readonly #connections: RateLimiter;
  readonly #open = new ConnectionCounts();
  readonly #refused = new WeakMap<Connection, number>();

  constructor(dependencies: GatekeeperDependencies) {
    const { config, clock } = dependencies;
    this.#dependencies = dependencies;
    this.#connections = new RateLimiter(config.limits.connections, clock);
  }

  /** Runs a handshake and answers Socket.IO's `next`; what the handshake rejects with is the refusal. */
  async run(
    connection: Connection,
    handshake: () => void | Promise<void>,
    next: (refusal?: Error) => void,
  ): Promise<void> {
    const refusal = await this.#refusalOf(handshake);
    next(refusal);
    if (!refusal) return;
    const refused = (this.#refused.get(connection) ?? 0) + 1;
    this.#refused.set(connection, refused);
    if (refused >= TRIES) connection.close();
  }

  /**
   * Counts the connection of an address.
   *
   * @throws DeskbellError `rate_limited`
   */
  count(request: IncomingMessage): { address: string; admission: Admission } {
    const { config, guard } = this.#dependencies;
    const admitted = guard.admitted(request);
    if (!admitted) throw new DeskbellError('origin_denied', 'unable to connect: nobody knows this request');
    const wait = this.#connections.take(admitted.address);
    if (wait > 0) throw rateLimited('connect', wait);
    if (this.#open.of(admitted.address) >= config.limits.connectionsPerAddress)
      throw rateLimited('connect', 5_000);
    return admitted;
  }

  /** A socket is open; returns what is to be called when it is closed. */
  opened(address: string): () => void {
    this.#open.add(address);
    return () => this.#open.remove(address);
  }

  async #refusalOf(handshake: () => void | Promise<void>): Promise<Refusal | undefined> {
    const { log } = this.#dependencies;
    try {
      await handshake();
      return undefined;
    } catch (error) {
      if (error instanceof DeskbellError) {
        log.info({ code: error.code }, 'refused a handshake');
        return new Refusal(error);
      }
      log.error({ err: describeError(error) }, 'a handshake failed');
      return new Refusal(
        new DeskbellError('internal', 'unable to connect: the server failed; connect again'),
      );
    }
  }
}
