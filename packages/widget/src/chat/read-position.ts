/**
 * Remembers how far a reader had read when they last came to look, so that the divider stays where it was while they
 * read on. It is taken once for each time they come, as soon as it is known.
 */
export class ReadPosition {
  #looking = false;
  #seq: number | null = null;

  /** Where the divider stands; `null` for nowhere. */
  get seq(): number | null {
    return this.#seq;
  }

  /**
   * @param looking whether the reader sees the conversation now
   * @param mark the last entry they have read; `null` while unknown
   * @param unread how many others' messages came after it
   */
  update(looking: boolean, mark: number | null, unread: number): void {
    if (!looking) this.#looking = false;
    else if (!this.#looking && mark !== null) {
      this.#looking = true;
      this.#seq = unread > 0 ? mark : null;
    }
  }

  /** Another conversation. */
  reset(): void {
    this.#looking = false;
    this.#seq = null;
  }
}

/** What somebody has read, of themselves as well: who has written something has seen what stood above it. */
export function lastSeen(
  mark: number,
  items: readonly { readonly own: boolean; readonly seq: number | null }[],
): number {
  return Math.max(mark, items.findLast(({ own, seq }) => own && seq !== null)?.seq ?? 0);
}
