/** So many calls in a row may fail before there is a pause. */
const ENOUGH = 10;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Calls at a time to an endpoint that answers, and to one that did not lately. */
const AT_ONCE = 4;
const CAREFULLY = 1;

/**
 * Keeps an endpoint that is down from being called for each of the events that wait for it: after ten failures in a row one
 * call at a time, with growing pauses, until one succeeds.
 */
export class Circuit {
  #failures = 0;
  #closedUntil = 0;

  /** How many calls may be under way. */
  get width(): number {
    return this.#failures === 0 ? AT_ONCE : CAREFULLY;
  }

  /** When calls may go on. */
  get opensAt(): number {
    return this.#closedUntil;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#closedUntil = 0;
  }

  failed(now: number): void {
    this.#failures += 1;
    if (this.#failures < ENOUGH) return;
    const pause = FIRST_PAUSE_MS * 2 ** Math.min(this.#failures - ENOUGH, 10);
    this.#closedUntil = now + Math.min(pause, LONGEST_PAUSE_MS);
  }
}
