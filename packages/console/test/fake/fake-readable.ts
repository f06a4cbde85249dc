import type { Readable } from '@deskbell/sdk/agent';

/** A readable that a test changes. */
export class FakeReadable<T> implements Readable<T> {
  #value: T;
  readonly #listeners = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const listener of this.#listeners) listener(value);
  }

  subscribe(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** How many listen: nobody may after an element is gone. */
  get listeners(): number {
    return this.#listeners.size;
  }
}
