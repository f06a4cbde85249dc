/** Nearer to the end than this, in pixels, counts as being at the end. */
const nearPx = 48;

/**
 * Keeps what the reader looks at in its place: at the end new lines push the view along; further up what is on the screen stays where
 * it is, whatever comes and goes around it. Call `before` ahead of a change of the content and `after` behind it.
 */
export class ScrollKeeper {
  #atEnd = true;
  /** Where it stood when it was put or seen there last. */
  #top = 0;
  /** What is on the screen, and how far down. */
  #seen: readonly (readonly [Element, number])[] = [];

  get atEnd(): boolean {
    return this.#atEnd;
  }

  /**
   * The reader scrolled.
   *
   * @param showsNewest whether nothing comes after what is there
   */
  scrolled(scroller: Element, showsNewest: boolean): void {
    const { clientHeight, scrollHeight, scrollTop } = scroller;
    // What comes while many write makes it taller before it is put at its end again: only who goes up leaves the end.
    const hasStayed = this.#atEnd && scrollTop >= this.#top;
    this.#top = scrollTop;
    this.#atEnd = showsNewest && (hasStayed || scrollHeight - scrollTop - clientHeight < nearPx);
  }

  /** The end is what the reader wants now. */
  stay(): void {
    this.#atEnd = true;
  }

  /** The end is not what the reader wants now. */
  leave(): void {
    this.#atEnd = false;
  }

  before(scroller: Element): void {
    if (this.#atEnd) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    // What only screen readers see has a place of its own.
    this.#seen = [...scroller.children]
      .map((row) => [row, row.getBoundingClientRect()] as const)
      .filter(([, row]) => row.height > 1 && row.bottom > top && row.top < bottom)
      .map(([row, rect]) => [row, rect.top - top]);
  }

  after(scroller: Element): void {
    if (this.#atEnd) return this.toEnd(scroller);
    const kept = this.#seen.find(([row]) => row.parentNode === scroller);
    this.#seen = [];
    if (!kept) return;
    const [row, place] = kept;
    scroller.scrollTop += row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - place;
  }

  toEnd(scroller: Element): void {
    this.#atEnd = true;
    scroller.scrollTop = scroller.scrollHeight;
    this.#top = scroller.scrollTop;
  }

  /** Puts a line at the top of the view. */
  toLine(scroller: Element, line: Element, showsNewest: boolean): void {
    this.#seen = [];
    scroller.scrollTop += line.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    this.scrolled(scroller, showsNewest);
  }
}
