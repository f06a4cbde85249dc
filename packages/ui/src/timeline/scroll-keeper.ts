/** Nearer to the end than this, in pixels, counts as being at the end. */
const nearPx = 48;

/**
 * Keeps what the reader looks at in its place: at the end new lines push the view along, in the middle nothing
 * moves, and older lines put in above do not shift what was there. Call `before` ahead of a change of the content and
 * `after` behind it.
 */
export class ScrollKeeper {
  #atEnd = true;
  #height = 0;
  #top = 0;

  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** The reader scrolled. Returns whether the start is near, and older lines are wanted. */
  scrolled(scroller: Element): boolean {
    this.#atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx;
    return scroller.scrollTop < scroller.clientHeight / 2;
  }

  before(scroller: Element): void {
    this.#height = scroller.scrollHeight;
    this.#top = scroller.scrollTop;
  }

  after(scroller: Element, change: { readonly grewAbove: boolean }): void {
    if (this.#atEnd) this.toEnd(scroller);
    else if (change.grewAbove) scroller.scrollTop = this.#top + scroller.scrollHeight - this.#height;
  }

  toEnd(scroller: Element): void {
    this.#atEnd = true;
    scroller.scrollTop = scroller.scrollHeight;
  }
}
