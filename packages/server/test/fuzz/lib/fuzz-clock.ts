import type { Clock } from '@deskbell/core';

interface Wake {
  readonly at: number;
  readonly callback: () => void;
}

/** Monday, 5 January 2026, 09:00 UTC. */
const MORNING = Date.UTC(2026, 0, 5, 9);

/** A clock that is moved by hand and calls back only when told to: whatever is due waits until the world lets it happen. */
export class FuzzClock implements Clock {
  #now = MORNING;
  #wakes: Wake[] = [];

  now(): number {
    return this.#now;
  }

  wakeAt(at: number, callback: () => void): () => void {
    const wake = { at, callback };
    this.#wakes.push(wake);
    return () => this.#remove(wake);
  }

  /** When the next callback is due. */
  next(): number | undefined {
    return this.#earliest()?.at;
  }

  moveTo(at: number): void {
    this.#now = Math.max(this.#now, at);
  }

  /** Calls back whoever is due, one at a time; whether somebody was. */
  fireOne(): boolean {
    const wake = this.#earliest();
    if (!wake || wake.at > this.#now) return false;
    this.#remove(wake);
    wake.callback();
    return true;
  }

  /** Forgets everybody: the process that asked is gone. */
  clear(): void {
    this.#wakes = [];
  }

  #earliest(): Wake | undefined {
    let first: Wake | undefined;
    for (const wake of this.#wakes) if (!first || wake.at < first.at) first = wake;
    return first;
  }

  #remove(wake: Wake): void {
    const index = this.#wakes.indexOf(wake);
    if (index >= 0) this.#wakes.splice(index, 1);
  }
}
