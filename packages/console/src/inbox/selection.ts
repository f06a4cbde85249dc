/** Which of a list's conversations are chosen, to be dealt with at once. */
export class Selection {
  readonly #ids = new Set<string>();
  /** From where a range reaches. */
  #anchor: string | null = null;

  get size(): number {
    return this.#ids.size;
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Chooses it or no longer; with `range` all from the last one that was chosen to this one. */
  toggle(id: string, list: readonly string[], range = false): void {
    const from = this.#anchor === null ? -1 : list.indexOf(this.#anchor);
    const to = list.indexOf(id);
    if (range && from !== -1 && to !== -1)
      for (const one of list.slice(Math.min(from, to), Math.max(from, to) + 1)) this.#ids.add(one);
    else if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#anchor = id;
  }

  all(list: readonly string[]): void {
    for (const id of list) this.#ids.add(id);
  }

  /** What was dealt with is not chosen any more. */
  drop(id: string): void {
    this.#ids.delete(id);
  }

  clear(): void {
    this.#ids.clear();
    this.#anchor = null;
  }
}
