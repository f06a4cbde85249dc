import type { Clock } from '@deskbell/core';
import type { Config, Rate } from '../../config/config.ts';
import { rateLimited } from '../rate-limited.ts';
import { RateLimiter } from '../rate-limiter.ts';
import type { VisitorSocketData } from '../socket-types.ts';

/** What pages tell by themselves: a burst when somebody clicks about, and little for long. */
const EVENTS: Rate = { perSecond: 0.5, burst: 20 };

/** How much visitors may write: each of them, and all of one address on one site together. */
export class MessageLimits {
  readonly #visitors: RateLimiter;
  readonly #addresses: RateLimiter;
  readonly #events: RateLimiter;
  readonly #pages: RateLimiter;

  constructor({ limits }: Config, clock: Clock) {
    this.#visitors = new RateLimiter(limits.visitorMessages, clock);
    this.#addresses = new RateLimiter(limits.addressMessages, clock);
    this.#events = new RateLimiter(EVENTS, clock);
    this.#pages = new RateLimiter(EVENTS, clock);
  }

  /** @throws DeskbellError `rate_limited` */
  take({ viewer, addressOnSite }: VisitorSocketData): void {
    const wait = this.#visitors.take(viewer.visitorId) || this.#addresses.take(addressOnSite);
    if (wait > 0) throw rateLimited('send the message', wait);
  }

  /**
   * For what a page tells of itself, so that it takes nothing of what its visitor may write.
   *
   * @throws DeskbellError `rate_limited`
   */
  takeEvent({ viewer }: VisitorSocketData): void {
    const wait = this.#events.take(viewer.visitorId);
    if (wait > 0) throw rateLimited('note the event', wait);
  }

  /** Whether a page is told of: what passes is left out when there is too much of it (D7). */
  admitsPage({ viewer }: VisitorSocketData): boolean {
    return this.#pages.take(viewer.visitorId) === 0;
  }
}
