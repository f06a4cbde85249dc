import type { Ids } from '@deskbell/core';

/** How many characters a production id has. */
const LENGTH = 21;

/** Ids that a test can foretell: `id-000000000000000001`, `id-000000000000000002` … */
export class CountingIds implements Ids {
  readonly #prefix: string;
  #count = 0;

  /** @param prefix letters, digits, `-` or `_`, at most 15 of them: tells the ids of two sources apart */
  constructor(prefix = 'id') {
    if (!/^[A-Za-z0-9_-]{1,15}$/.test(prefix)) throw new TypeError(`"${prefix}" cannot begin an id`);
    this.#prefix = prefix;
  }

  next(): string {
    this.#count += 1;
    return `${this.#prefix}-${String(this.#count).padStart(LENGTH - this.#prefix.length - 1, '0')}`;
  }
}
