import type { Clock } from '@deskbell/core';
import type { Config } from '../../config/config.ts';
import { rateLimited } from '../rate-limited.ts';
import { RateLimiter } from '../rate-limiter.ts';
import type { VisitorSocketData } from '../socket-types.ts';

/** How much visitors may write: each of them, and all of one address on one site together. */
export class MessageLimits {
  readonly #visitors: RateLimiter;
  readonly #addresses: RateLimiter;

  constructor({ limits }: Config, clock: Clock) {
    this.#visitors = new RateLimiter(limits.visitorMessages, clock);
    this.#addresses = new RateLimiter(limits.addressMessages, clock);
  }

  /** @throws DeskbellError `rate_limited` */
  take({ viewer, addressOnSite }: VisitorSocketData): void {
    const wait = this.#visitors.take(viewer.visitorId) || this.#addresses.take(addressOnSite);
    if (wait > 0) throw rateLimited('send the message', wait);
  }
}
