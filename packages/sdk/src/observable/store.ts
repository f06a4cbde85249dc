import { toJson } from '../platform/to-json.ts';
import type { Readable } from './readable.ts';

const changed = new Set<Store<unknown>>();
let scheduled = false;

/** Tells everybody at the end of the present turn, so that what changes together is seen together. */
function tellAll(): void {
  scheduled = false;
  const stores = [...changed];
  changed.clear();
  for (const store of stores) store.tell();
}

/** The owner's end of a `Readable`: the value changes at once, listeners hear of it once per turn. */
export class Store<T> implements Readable<T> {
  #value: T;
  #told: T;
  readonly #listeners = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
    this.#told = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    changed.add(this as Store<unknown>);
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(tellAll);
  }

  /** As `set`, for plain data that was told again: what is the same keeps its identity. */
  learn(value: T): void {
    if (toJson(value) !== toJson(this.#value)) this.set(value);
  }

  subscribe(listener: (value: T) => void): () => void {
    // A wrapper, because the same function may subscribe twice and each must be able to stop by itself.
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Called by the batch only. */
  tell(): void {
    const value = this.#value;
    if (Object.is(value, this.#told)) return;
    this.#told = value;
    for (const listener of this.#listeners) callSafely(() => listener(value));
  }
}

/** One listener's failure reaches the page's error handler, and no other listener. */
export function callSafely(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
