interface Event {
  readonly at: number;
  readonly run: () => void;
}

/** What is still to happen in the demo's week, by time; what is due at the same time comes in the order of its adding. */
export class EventLine {
  /** By time, the last first: what is next is taken from the end. */
  readonly #events: Event[] = [];

  add(at: number, run: () => void): void {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    this.#events.splice(low, 0, { at, run });
  }

  /** When the next event is due; `Infinity` when there is none. */
  get nextAt(): number {
    return this.#events.at(-1)?.at ?? Infinity;
  }

  take(): (() => void) | undefined {
    return this.#events.pop()?.run;
  }
}
