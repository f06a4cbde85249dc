import type { Clock } from '@deskbell/core';

interface Wake {
  readonly at: number;
  readonly callback: () => void;
}

/** A working morning: 5 January 2026, 09:00 UTC. */
const MORNING = Date.UTC(2026, 0, 5, 9);

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  /** By time; those of one moment in the order in which they were asked for. */
  #wakes: Wake[] = [];

  constructor(now: number = MORNING) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** How many callbacks still wait: zero when everything that was started has been stopped. */
  get pending(): number {
    return this.#wakes.length;
  }

  wakeAt(at: number, callback: () => void): () => void {
    const wake: Wake = { at, callback };
    const index = this.#wakes.findIndex((other) => other.at > at);
    this.#wakes.splice(index === -1 ? this.#wakes.length : index, 0, wake);
    // A moment that has passed comes at once but never inside the call, as with a real timer.
    if (at <= this.#now) {
      queueMicrotask(() => {
        if (this.#remove(wake)) callback();
      });
    }
    return () => {
      this.#remove(wake);
    };
  }

  /** Moves time forward, firing what becomes due in its order; each callback sees its own moment as `now()`. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let wake = this.#takeDue(end); wake; wake = this.#takeDue(end)) wake.callback();
    this.#now = end;
  }

  /** Like `advance`, but lets promises settle before, between and after the callbacks. */
  async advanceAsync(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let wake = this.#takeDue(end); wake; wake = this.#takeDue(end)) {
      wake.callback();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  #takeDue(end: number): Wake | undefined {
    const first = this.#wakes[0];
    if (!first || first.at > end) return undefined;
    this.#wakes.shift();
    this.#now = Math.max(this.#now, first.at);
    return first;
  }

  #remove(wake: Wake): boolean {
    const index = this.#wakes.indexOf(wake);
    if (index === -1) return false;
    this.#wakes.splice(index, 1);
    return true;
  }
}

/** One turn of the real event loop: every promise that can settle without input or output has. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
