import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowOffsets } from './row-offsets.ts';

/** Rows that are there above and below what is seen, so that keys and quick fingers find them. */
const BEYOND = 8;
/** Rows before anything is known of the window's height. */
const AT_FIRST = 20;
/** Height of a row before one was seen, in pixels. */
const GUESS = 68;

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Anchor {
  readonly id: string;
  /** How far the window begins below the top of that row. */
  readonly within: number;
}

/**
 * Keeps of a list of any length only those rows in the document that can be seen, and what is looked at in its place when rows come,
 * go and move above it. The host renders `range`, in a list (`ul`) with one child for each row; the space of the others is padding.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #offsets = new RowOffsets(GUESS);
  #range: Range = { from: 0, to: 0 };
  #watched: HTMLElement | null = null;
  #width = 0;
  /** What must stand where it stood, whatever comes above it. */
  #anchor: Anchor | null = null;
  #isToTop = false;

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  /** Which of these rows are to be rendered now. */
  range(ids: readonly string[]): Range {
    this.#anchor = this.#isToTop ? null : this.#anchorFor(ids);
    this.#offsets.show(ids);
    const stands = this.#isToTop ? 0 : (this.#scroller()?.scrollTop ?? 0);
    return (this.#range = this.#around(this.#anchor ? this.#placeOf(this.#anchor) : stands));
  }

  /** How many rows are seen at once. */
  get page(): number {
    return Math.max(1, Math.floor((this.#scroller()?.clientHeight ?? 0) / GUESS) - 1);
  }

  /** Brings a row into sight. Whether it was rendered already. */
  reveal(index: number): boolean {
    const scroller = this.#scroller();
    const isThere = index >= this.#range.from && index < this.#range.to;
    if (!scroller) return isThere;
    const top = this.#offsets.top(index);
    const bottom = this.#offsets.top(index + 1);
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = bottom - scroller.clientHeight + 8;
    if (!isThere) this.#host.requestUpdate();
    return isThere;
  }

  toTop(): void {
    this.#isToTop = true;
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (scroller !== this.#watched) this.#watch(scroller);
    const list = scroller?.querySelector('ul');
    if (!scroller || !list) return;
    if (list.clientWidth !== this.#width) this.#offsets.forget();
    this.#width = list.clientWidth;
    this.#stand(scroller, list);
    void this.#settle(scroller, list);
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  /** Rows render a moment after their list: only then they have their heights. */
  async #settle(scroller: HTMLElement, list: HTMLElement): Promise<void> {
    const range = this.#range;
    const rows = [...list.children];
    await Promise.all(
      rows.map(({ firstElementChild: row }) => row && 'updateComplete' in row && row.updateComplete),
    );
    if (range !== this.#range || !list.isConnected) return;
    const { ids } = this.#offsets;
    rows.forEach((row, index) => {
      const id = ids[range.from + index];
      if (id !== undefined && row instanceof HTMLElement) this.#offsets.learn(id, row.offsetHeight);
    });
    this.#stand(scroller, list);
    this.#anchor = null;
    this.#isToTop = false;
    this.#look();
  }

  /** Makes room for the rows that are not there, and puts the window where it belongs. */
  #stand(scroller: HTMLElement, list: HTMLElement): void {
    const { from, to } = this.#range;
    list.style.paddingBlockStart = `${this.#offsets.top(from)}px`;
    list.style.paddingBlockEnd = `${this.#offsets.total - this.#offsets.top(to)}px`;
    const place = this.#isToTop ? 0 : this.#anchor && this.#placeOf(this.#anchor);
    if (place !== null && Math.abs(place - scroller.scrollTop) >= 1) scroller.scrollTop = place;
  }

  #watch(scroller: HTMLElement | null): void {
    this.#watched?.removeEventListener('scroll', this.#look);
    this.#watched = scroller;
    scroller?.addEventListener('scroll', this.#look, { passive: true });
  }

  readonly #look = (): void => {
    const { from, to } = this.#around(this.#scroller()?.scrollTop ?? 0);
    // A row more or less beyond what is seen is not worth a rendering.
    const isFine =
      Math.abs(from - this.#range.from) < BEYOND / 2 && Math.abs(to - this.#range.to) < BEYOND / 2;
    const isEdge = from === 0 || to === this.#offsets.ids.length;
    if (isFine && !(isEdge && (from < this.#range.from || to > this.#range.to))) return;
    this.#host.requestUpdate();
  };

  #around(place: number): Range {
    const { length } = this.#offsets.ids;
    const height = this.#scroller()?.clientHeight ?? 0;
    if (height === 0) return { from: 0, to: Math.min(length, AT_FIRST) };
    const from = Math.max(0, this.#offsets.at(place) - BEYOND);
    return { from, to: Math.min(length, this.#offsets.at(place + height) + 1 + BEYOND) };
  }

  /** The first row that is seen and will be there: it stays where it is. At the top the list stays at the top. */
  #anchorFor(ids: readonly string[]): Anchor | null {
    const place = this.#scroller()?.scrollTop ?? 0;
    if (place <= 4) return null;
    const before = this.#offsets.ids;
    for (let index = this.#offsets.at(place); index < before.length; index += 1) {
      const id = before[index];
      if (id !== undefined && (ids[index] === id || ids.includes(id)))
        return { id, within: place - this.#offsets.top(index) };
    }
    return null;
  }

  #placeOf({ id, within }: Anchor): number {
    return Math.max(0, this.#offsets.top(this.#offsets.ids.indexOf(id)) + within);
  }
}
