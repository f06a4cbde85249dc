import { Heap } from './heap.ts';

/**
 * Items that come out in order. Whoever belongs at the end is just appended, which is what nearly all do whose turn follows
 * from when they last had work; only the others cost a heap.
 */
export class TurnLine<T> {
  readonly #before: (a: T, b: T) => boolean;
  readonly #others: Heap<T>;
  #line: T[] = [];
  /** Those before it have gone. */
  #start = 0;

  /** @param before whether `a` comes out before `b` */
  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before;
    this.#others = new Heap(before);
  }

  get size(): number {
    return this.#line.length - this.#start + this.#others.size;
  }

  push(item: T): void {
    const last = this.#line.at(-1);
    if (last !== undefined && this.#start < this.#line.length && this.#before(item, last)) {
      this.#others.push(item);
    } else this.#line.push(item);
  }

  peek(): T | undefined {
    return this.#isOther() ? this.#others.peek() : this.#line[this.#start];
  }

  pop(): T | undefined {
    if (this.#isOther()) return this.#others.pop();
    const first = this.#line[this.#start];
    if (first === undefined) return undefined;
    this.#start += 1;
    if (this.#start > 32 && this.#start * 2 > this.#line.length) {
      this.#line = this.#line.slice(this.#start);
      this.#start = 0;
    }
    return first;
  }

  /** Throws away what is no longer wanted. */
  keep(wanted: (item: T) => boolean): void {
    this.#line = this.#line.slice(this.#start).filter(wanted);
    this.#start = 0;
    this.#others.keep(wanted);
  }

  /** At most so many, early ones among them. */
  some(limit: number): readonly T[] {
    const first = this.#line.slice(this.#start, this.#start + limit);
    return [...first, ...this.#others.items.slice(0, limit - first.length)];
  }

  #isOther(): boolean {
    const other = this.#others.peek();
    if (other === undefined) return false;
    const first = this.#line[this.#start];
    return first === undefined || this.#before(other, first);
  }
}
