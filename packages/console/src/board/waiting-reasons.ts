import type { BoardHandle, WaitingReason } from '@deskbell/sdk/agent';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ticker } from '../time/ticker.ts';

/** So many are asked about: the first ones in line. */
const MOST = 50;
/** Not asked more often than this, however busy the desk is. */
const EVERY_MS = 1_000;

/** Why each waiting conversation is nobody's yet: asked again when something has changed that may matter. */
export class WaitingReasons implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ticker: () => Ticker;
  #reasons: ReadonlyMap<string, WaitingReason> = new Map();
  #known = '';
  #askedAt = -Infinity;
  #asking = false;

  /** @param ticker renders the host every second: what was put off is asked then */
  constructor(host: ReactiveControllerHost, ticker: () => Ticker) {
    this.#host = host;
    this.#ticker = ticker;
    host.addController(this);
  }

  of(conversationId: string): WaitingReason | undefined {
    return this.#reasons.get(conversationId);
  }

  /** @param state what the reasons follow from, as a text that changes with it */
  follow(board: BoardHandle, conversationIds: readonly string[], state: string): void {
    const ids = conversationIds.slice(0, MOST);
    const wanted = `${ids.join()} ${state}`;
    const now = this.#ticker().value;
    if (wanted === this.#known || this.#asking || now - this.#askedAt < EVERY_MS) return;
    this.#asking = true;
    this.#askedAt = now;
    board
      .explain(ids)
      .then((reasons) => {
        this.#known = wanted;
        this.#reasons = new Map(reasons.map((reason) => [reason.conversationId, reason]));
        this.#host.requestUpdate();
      })
      // Without a connection they stay as they were; the next tick asks again.
      .catch(() => undefined)
      .finally(() => (this.#asking = false));
  }

  hostConnected(): void {
    this.#known = '';
  }
}
