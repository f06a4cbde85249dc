/**
 * Chance that repeats itself: the same seed gives the same numbers (sfc32 by Chris Doty-Humphrey, 128 bits of state, so that
 * long runs do not come round). `stream` keeps what is drawn for one purpose apart from every other, so that a change in one
 * place shifts nothing elsewhere. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream = '') {
    this.#a = hash(stream, seed >>> 0);
    this.#b = hash(stream, Math.floor(seed / 2 ** 32) ^ 0x9e37_79b9);
    this.#c = seed | 0;
    for (let round = 0; round < 15; round += 1) this.next();
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    const mixed = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + mixed;
    return (mixed >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** `spread` is the standard deviation as a share of the mean. */
  lognormal(mean: number, spread: number): number {
    const variance = Math.log(1 + spread ** 2);
    return mean * Math.exp(this.#normal() * Math.sqrt(variance) - variance / 2);
  }

  /** How many of something of which there are `mean` on average, each independent of the others. */
  poisson(mean: number): number {
    let count = -1;
    for (let sum = 0; sum < mean || count < 0; count += 1) sum += this.exponential(1);
    return count;
  }

  /** One of the items, as often as its weight says. */
  weighted<T>(items: readonly { readonly item: T; readonly weight: number }[]): T {
    let left = this.next() * items.reduce((sum, { weight }) => sum + weight, 0);
    for (const { item, weight } of items) {
      left -= weight;
      if (left < 0) return item;
    }
    const last = items.at(-1);
    if (!last) throw new RangeError('there is nothing to pick from');
    return last.item;
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/** FNV-1a. */
function hash(text: string, start: number): number {
  let value = 0x811c_9dc5 ^ start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x0100_0193);
  }
  return value;
}
