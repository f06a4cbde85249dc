import type { Offer } from '@deskbell/sdk/agent';

/** The two clocks may differ by so much; an offer that ends earlier was withdrawn, or taken on another device. */
const TOLERANCE_MS = 1_500;

/** Notices offers that ran out, as opposed to those that were accepted, declined or withdrawn. */
export class MissedOffers {
  readonly #now: () => number;
  readonly #settled = new Set<string>();
  #known: readonly Offer[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The agent has decided about it. */
  settled(conversationId: string): void {
    this.#settled.add(conversationId);
  }

  /** Takes what is offered now; gives what has run out since the last time. */
  next(offers: readonly Offer[]): readonly Offer[] {
    const ids = new Set(offers.map(({ conversation }) => conversation.id));
    const gone = this.#known.filter(({ conversation }) => !ids.has(conversation.id));
    this.#known = offers;
    return gone.filter(({ conversation, until }) => {
      const isSettled = this.#settled.delete(conversation.id);
      return !isSettled && this.#now() >= until - TOLERANCE_MS;
    });
  }
}
