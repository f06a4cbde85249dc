/** Where rows of different heights begin in a long list: measured where they were seen, and guessed where not. */
export class RowOffsets {
  readonly #guess: number;
  readonly #heights = new Map<string, number>();
  #ids: readonly string[] = [];
  /** The top of each row, and the end of the last one. */
  #tops = new Float64Array(1);
  #isStale = false;

  /** @param guess height of a row that nobody has seen yet, in pixels */
  constructor(guess: number) {
    this.#guess = guess;
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  get total(): number {
    return this.top(this.#ids.length);
  }

  show(ids: readonly string[]): void {
    this.#ids = ids;
    this.#isStale = true;
  }

  /** Whether the height of a row is another than was believed. */
  learn(id: string, height: number): boolean {
    if (height <= 0 || (this.#heights.get(id) ?? this.#guess) === height) return false;
    this.#heights.set(id, height);
    this.#isStale = true;
    return true;
  }

  /** Forgets all heights: the rows have another width, or other letters. */
  forget(): void {
    this.#heights.clear();
    this.#isStale = true;
  }

  top(index: number): number {
    if (this.#isStale) this.#measure();
    return this.#tops[Math.max(0, Math.min(index, this.#ids.length))] ?? 0;
  }

  /** The row at a place, the last one beyond the end. */
  at(place: number): number {
    if (this.#isStale) this.#measure();
    let from = 0;
    let to = Math.max(0, this.#ids.length - 1);
    while (from < to) {
      const middle = (from + to + 1) >>> 1;
      if ((this.#tops[middle] ?? 0) <= place) from = middle;
      else to = middle - 1;
    }
    return from;
  }

  #measure(): void {
    this.#isStale = false;
    const tops = new Float64Array(this.#ids.length + 1);
    let top = 0;
    this.#ids.forEach((id, index) => {
      tops[index] = top;
      top += this.#heights.get(id) ?? this.#guess;
    });
    tops[this.#ids.length] = top;
    this.#tops = tops;
  }
}
