import type { Ids } from '@deskbell/core';
import { SeededRandom } from '@deskbell/testkit';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 21;

/** The demo's chance: the same seed makes the same week. */
export class Chance extends SeededRandom {
  /** Around `mean`, never below a fifth of it and never above three times of it: how long people take for things. */
  around(mean: number): number {
    const stretched = -Math.log(1 - this.next()) * mean * 0.6 + mean * 0.4;
    return Math.min(Math.max(stretched, mean / 5), mean * 3);
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** One of the items, as often as its weight says. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let left = this.next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.pick(items);
  }
}

/** Ids that look like those of the real desk, and are the same each time. */
export class ChanceIds implements Ids {
  readonly #chance: Chance;

  constructor(seed: number) {
    this.#chance = new Chance(seed);
  }

  next(): string {
    let id = '';
    while (id.length < ID_LENGTH) id += CHARACTERS[this.#chance.int(0, CHARACTERS.length - 1)] ?? '';
    return id;
  }
}
