/** As many items are shown to begin with, more than most screens are high: what nobody sees yet is not waited for; */
const FIRST = 25;
/** so many more as one comes near to where they end, */
const STEP = 25;
/** not more than these at a time, unless they take hardly any room, */
const MOST = 100;
/** and not more than these where one stays at the end. */
const MOST_AT_END = 2 * FIRST;

interface Identified {
  readonly id: string;
}

/**
 * Which of many items are shown: those around what the reader looks at, so that a conversation of thousands is as light as a short one.
 * What was shown stays shown while others come and go around it.
 */
export class ItemWindow {
  #items: readonly Identified[] = [];
  /** The first that is shown; `null`: as many as at the beginning. */
  #first: string | null = null;
  /** The last one; `null`: the newest, whichever that is. */
  #last: string | null = null;
  from = 0;
  to = 0;

  /** Whether the newest is shown. */
  get isAtEnd(): boolean {
    return this.to === this.#items.length;
  }

  /**
   * These are all there are now.
   *
   * @param isFollowing whether the reader is at the end, where nobody misses what goes at the beginning
   */
  update(items: readonly Identified[], isFollowing: boolean): void {
    // Whoever reads further up keeps what is there.
    if (!isFollowing) this.#first ??= this.#items[this.from]?.id ?? null;
    this.#items = items;
    if (isFollowing && this.#last === null && this.to - this.from > MOST_AT_END) this.#first = null;
    const last = this.#last === null ? -1 : this.#indexOf(this.#last);
    const first = this.#first === null ? -1 : this.#indexOf(this.#first);
    this.to = last < 0 ? items.length : last + 1;
    this.from = first < 0 || first >= this.to ? Math.max(0, this.to - FIRST) : first;
    // What comes while one reads further up waits below.
    if (!isFollowing && this.to - this.from > MOST + STEP) this.#set(this.from, this.from + MOST);
  }

  /** Shows some more. Returns whether there are any. */
  grow(side: 'start' | 'end', isBounded: boolean): boolean {
    const { from, to } = this;
    if (side === 'start' ? from === 0 : this.isAtEnd) return false;
    const start = side === 'start' ? Math.max(0, from - STEP) : from;
    const end = side === 'end' ? Math.min(this.#items.length, to + STEP) : to;
    if (!isBounded) this.#set(start, end);
    else if (side === 'start') this.#set(start, Math.min(end, start + MOST));
    else this.#set(Math.max(start, end - MOST), end);
    return true;
  }

  /** Shows this one, with some before it. */
  show(index: number): void {
    const from = Math.max(0, index - STEP);
    this.#set(from, Math.min(this.#items.length, index + STEP));
  }

  /** Shows the newest ones, as at the beginning. */
  reset(): void {
    this.#first = null;
    this.#last = null;
    this.update(this.#items, true);
  }

  #set(from: number, to: number): void {
    this.#first = this.#items[from]?.id ?? null;
    this.#last = to >= this.#items.length ? null : (this.#items[to - 1]?.id ?? null);
    this.from = from;
    this.to = to;
  }

  #indexOf(id: string): number {
    return this.#items.findIndex((item) => item.id === id);
  }
}
