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
  #list: HTMLElement | null = null;
  #width = 0;
  /** Where the window stands and how high it is, as last seen: to look anew while something is rendered takes a layout of the page. */
  #place = 0;
  #height = 0;
  /** The rows are those that are there already. */
  #isSame = false;
  #isMeasuring = false;
  readonly #resized = new ResizeObserver(() => this.#look());
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
    const before = this.#offsets.ids;
    const isSameList =
      !this.#isToTop && before.length === ids.length && ids.every((id, at) => id === before[at]);
    const anchor = this.#isToTop || isSameList ? null : this.#anchorFor(ids);
    if (!isSameList) this.#offsets.show(ids);
    const stands = this.#isToTop ? 0 : this.#place;
    const range = this.#around(anchor ? this.#placeOf(anchor) : stands);
    this.#isSame = isSameList && range.from === this.#range.from && range.to === this.#range.to;
    if (this.#isSame) return this.#range;
    this.#anchor = anchor ?? (this.#isToTop ? null : this.#anchorFor(ids));
    return (this.#range = range);
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
    this.#see(scroller);
    if (!isThere) this.#host.requestUpdate();
    return isThere;
  }

  toTop(): void {
    this.#isToTop = true;
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (scroller !== this.#watched) this.#watch(scroller);
    const list = scroller?.querySelector('ul') ?? null;
    const isKnown = list === this.#list;
    this.#list = list;
    if (!scroller || !list) return;
    if (isKnown && this.#isSame) return this.#measureLater();
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
    this.#learn(list);
    this.#stand(scroller, list);
    this.#anchor = null;
    this.#isToTop = false;
    this.#look();
  }

  /** The same rows may have other heights, which the next frame finds out without a layout of its own. */
  #measureLater(): void {
    if (this.#isMeasuring) return;
    this.#isMeasuring = true;
    requestAnimationFrame(() => {
      this.#isMeasuring = false;
      const [scroller, list] = [this.#watched, this.#list];
      if (!scroller || !list?.isConnected || list.children.length !== this.#range.to - this.#range.from)
        return;
      this.#see(scroller);
      const anchor = this.#anchorFor(this.#offsets.ids);
      if (!this.#learn(list)) return;
      this.#anchor ??= anchor;
      this.#stand(scroller, list);
      this.#anchor = null;
      this.#look();
    });
  }

  /** How high the rows are; whether that is news. */
  #learn(list: HTMLElement): boolean {
    const width = list.clientWidth;
    let isNews = width !== this.#width;
    if (isNews) this.#offsets.forget();
    this.#width = width;
    const { ids } = this.#offsets;
    [...list.children].forEach((row, index) => {
      const id = ids[this.#range.from + index];
      if (id !== undefined && row instanceof HTMLElement)
        isNews = this.#offsets.learn(id, row.offsetHeight) || isNews;
    });
    return isNews;
  }

  #see(scroller: HTMLElement): void {
    this.#place = scroller.scrollTop;
    this.#height = scroller.clientHeight;
  }

  /** Makes room for the rows that are not there, and puts the window where it belongs. */
  #stand(scroller: HTMLElement, list: HTMLElement): void {
    const { from, to } = this.#range;
    list.style.paddingBlockStart = `${this.#offsets.top(from)}px`;
    list.style.paddingBlockEnd = `${this.#offsets.total - this.#offsets.top(to)}px`;
    const place = this.#isToTop ? 0 : this.#anchor && this.#placeOf(this.#anchor);
    if (place === null) return;
    if (Math.abs(place - scroller.scrollTop) >= 1) scroller.scrollTop = place;
    this.#see(scroller);
  }

  #watch(scroller: HTMLElement | null): void {
    this.#watched?.removeEventListener('scroll', this.#look);
    this.#watched = scroller;
    scroller?.addEventListener('scroll', this.#look, { passive: true });
    this.#resized.disconnect();
    if (scroller) this.#resized.observe(scroller);
  }

  readonly #look = (): void => {
    if (!this.#watched) return;
    this.#see(this.#watched);
    const { from, to } = this.#around(this.#place);
    // A row more or less beyond what is seen is not worth a rendering.
    const isFine =
      Math.abs(from - this.#range.from) < BEYOND / 2 && Math.abs(to - this.#range.to) < BEYOND / 2;
    const isEdge = from === 0 || to === this.#offsets.ids.length;
    if (isFine && !(isEdge && (from < this.#range.from || to > this.#range.to))) return;
    this.#host.requestUpdate();
  };

  #around(place: number): Range {
    const { length } = this.#offsets.ids;
    const height = this.#height;
    if (height === 0) return { from: 0, to: Math.min(length, AT_FIRST) };
    const from = Math.max(0, this.#offsets.at(place) - BEYOND);
    return { from, to: Math.min(length, this.#offsets.at(place + height) + 1 + BEYOND) };
  }

  /** The first row that is seen and will be there: it stays where it is. At the top the list stays at the top. */
  #anchorFor(ids: readonly string[]): Anchor | null {
    const place = this.#place;
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
