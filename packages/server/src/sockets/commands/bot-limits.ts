import type { Clock } from '@deskbell/core';
import { rateLimited } from '../rate-limited.ts';
import { RateLimiter } from '../rate-limiter.ts';

/** What a bot may say in one conversation: more than anybody can read is no help. */
const SAID = { burst: 20, perSecond: 1 };
/** Searches of one bot, over all its connections. */
const SEARCHES = { burst: 60, perSecond: 20 };

/** How much bots may do, whatever they are made to do. */
export class BotLimits {
  readonly #said: RateLimiter;
  readonly #searches: RateLimiter;

  constructor(clock: Clock) {
    this.#said = new RateLimiter(SAID, clock);
    this.#searches = new RateLimiter(SEARCHES, clock);
  }

  /** @throws DeskbellError `rate_limited` */
  say(conversationId: string): void {
    const wait = this.#said.take(conversationId);
    if (wait > 0) throw rateLimited('say more', wait);
  }

  /** @throws DeskbellError `rate_limited` */
  search(botId: string): void {
    const wait = this.#searches.take(botId);
    if (wait > 0) throw rateLimited('search', wait);
  }
}
