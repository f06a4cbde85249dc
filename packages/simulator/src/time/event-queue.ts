/** What happens next in virtual time: a binary heap by time; what is due at the same time comes in the order of its adding. */
export class EventQueue<T extends object> {
  readonly #times: number[] = [];
  readonly #orders: number[] = [];
  readonly #events: T[] = [];
  #added = 0;

  get size(): number {
    return this.#events.length;
  }

  /** When the next event is due; `Infinity` when there is none. */
  get nextAt(): number {
    return this.#times[0] ?? Infinity;
  }

  add(at: number, event: T): void {
    let place = this.#events.length;
    const order = (this.#added += 1);
    this.#events.push(event);
    this.#times.push(at);
    this.#orders.push(order);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#before(place, parent)) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** Takes the next event out. */
  take(): T | undefined {
    const last = this.#events.length - 1;
    if (last < 0) return undefined;
    this.#swap(0, last);
    this.#times.pop();
    this.#orders.pop();
    const event = this.#events.pop();
    this.#sink(last);
    return event;
  }

  #sink(size: number): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= size) return;
      const least = left + 1 < size && this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#before(least, place)) return;
      this.#swap(least, place);
      place = least;
    }
  }

  #before(a: number, b: number): boolean {
    const difference = (this.#times[a] ?? 0) - (this.#times[b] ?? 0);
    return difference === 0 ? (this.#orders[a] ?? 0) < (this.#orders[b] ?? 0) : difference < 0;
  }

  #swap(a: number, b: number): void {
    swap(this.#times, a, b);
    swap(this.#orders, a, b);
    swap(this.#events, a, b);
  }
}

function swap<T>(items: T[], a: number, b: number): void {
  const first = items[a];
  const second = items[b];
  if (first === undefined || second === undefined) return;
  items[a] = second;
  items[b] = first;
}
