import { Heap } from './heap.ts';

/** Something that changes by itself at a time. */
export interface Sleeper {
  /** When it is looked at again; never later than it changes. */
  wakeAt: number | null;
}

interface Wake<T> {
  readonly at: number;
  readonly sleeper: T;
}

/** What changes by itself, and when. A time that moves later is noticed when the earlier one comes. */
export class Wakes<T extends Sleeper> {
  readonly #wakes = new Heap<Wake<T>>((a, b) => a.at < b.at);

  /** The sleeper changes at a time, or not at all. */
  set(sleeper: T, at: number | null): void {
    if (at === null || (sleeper.wakeAt !== null && sleeper.wakeAt <= at)) return;
    sleeper.wakeAt = at;
    this.#wakes.push({ at, sleeper });
  }

  next(): number | null {
    this.#skip();
    return this.#wakes.peek()?.at ?? null;
  }

  /** One whose time has come; it must be set again if it changes once more. */
  pop(now: number): T | undefined {
    this.#skip();
    const first = this.#wakes.peek();
    if (!first || first.at > now) return undefined;
    this.#wakes.pop();
    first.sleeper.wakeAt = null;
    return first.sleeper;
  }

  #skip(): void {
    for (let first = this.#wakes.peek(); first; first = this.#wakes.peek()) {
      if (first.sleeper.wakeAt === first.at) return;
      this.#wakes.pop();
    }
  }
}
