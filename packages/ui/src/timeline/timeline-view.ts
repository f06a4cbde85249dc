import type { Timeline } from '@deskbell/sdk';
import type { LitElement } from 'lit';
import { ItemWindow } from './item-window.ts';
import { ScrollKeeper } from './scroll-keeper.ts';
import { type TimelineBody, firstUnread } from './timeline-row.ts';

interface Viewed {
  readonly timeline: Timeline<TimelineBody> | null;
  readonly readSeq: number | null;
}

/**
 * Which part of a timeline is on the screen: the lines around what the reader looks at are there, the others come as one scrolls to them,
 * and what one looks at stays in its place.
 */
export class TimelineView {
  readonly #host: LitElement;
  readonly #window = new ItemWindow();
  readonly #scroll = new ScrollKeeper();
  #viewed: Viewed = { timeline: null, readSeq: null };
  #latestOwn: string | undefined;
  /** The divider that was on the screen, or jumped to. */
  #seenUnread: number | null = null;
  /** Another conversation, of which there is nothing yet. */
  #begins = false;
  isAway = false;
  unreadAbove = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get shown(): { readonly from: number; readonly to: number } {
    return this.#window;
  }

  get showsNewest(): boolean {
    return this.#window.isAtEnd;
  }

  /** Then what stands above the first line is read from its beginning. */
  get #isEmpty(): boolean {
    return !this.#viewed.timeline?.items.length;
  }

  get #scroller(): Element | null {
    return this.#host.renderRoot.querySelector('.scroller');
  }

  get #unread(): Element | null {
    return this.#host.renderRoot.querySelector('.unread');
  }

  /** Ahead of a rendering, of what is to be shown now. */
  before({ timeline, readSeq }: Viewed, isAnother: boolean): void {
    const items = timeline?.items ?? [];
    const latest = items.at(-1);
    const latestOwn = latest?.own ? latest.id : undefined;
    const hasWritten = latestOwn !== undefined && latestOwn !== this.#latestOwn;
    this.#latestOwn = latestOwn;
    this.#viewed = { timeline, readSeq };
    this.#window.update(items, this.#scroll.atEnd);
    if (isAnother) this.#seenUnread = null;
    this.#begins = isAnother && !latest;
    if (isAnother || hasWritten) this.#end();
    else if (this.#scroller) this.#scroll.before(this.#scroller);
  }

  /** Behind a rendering. */
  after(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (this.#begins) scroller.scrollTop = 0;
    if (this.#isEmpty) return;
    this.#scroll.after(scroller);
    this.#fill(scroller, false);
    this.#look(scroller);
  }

  /** The reader scrolled; `loadOlder` is called when older lines are wanted. */
  scrolled(loadOlder: () => void): void {
    const scroller = this.#scroller;
    if (!scroller || this.#isEmpty) return;
    this.#scroll.scrolled(scroller, this.#window.isAtEnd);
    const hasGrown = this.#fill(scroller, !this.#scroll.atEnd);
    this.#look(scroller);
    const isNearStart = scroller.scrollTop < scroller.clientHeight / 2;
    if (isNearStart && !hasGrown && this.#window.from === 0 && !this.#scroll.atEnd) loadOlder();
  }

  keepEnd(): void {
    if (this.#scroll.atEnd && this.#scroller && !this.#isEmpty) this.#scroll.toEnd(this.#scroller);
  }

  toLatest(): void {
    this.#end();
    this.keepEnd();
    this.#host.requestUpdate();
  }

  /** To what is new, if that is further down, else to the end. */
  readonly onward = (): void => {
    const { top = 0 } = this.#unread?.getBoundingClientRect() ?? {};
    const { bottom = 0 } = this.#scroller?.getBoundingClientRect() ?? {};
    const index = this.#unseen();
    if (this.#unread ? index >= 0 && top > bottom : index >= this.#window.to) void this.toUnread();
    else this.toLatest();
    this.#focus();
  };

  readonly toUnread = async (): Promise<void> => {
    const { timeline, readSeq } = this.#viewed;
    const index = firstUnread(timeline?.items ?? [], readSeq);
    if (index < 0) return;
    this.#seenUnread = readSeq;
    if (!this.#unread) {
      this.#scroll.leave();
      this.#window.show(index);
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    }
    if (this.#scroller && this.#unread)
      this.#scroll.toLine(this.#scroller, this.#unread, this.#window.isAtEnd);
    this.#host.requestUpdate();
    this.#focus();
  };

  /** The next rendering shows it. To look for it now would take a layout of what is about to change. */
  #end(): void {
    this.#window.reset();
    this.#scroll.stay();
  }

  /** Brings in what comes next, before one has scrolled to it. */
  #fill(scroller: Element, isBounded: boolean): boolean {
    const { clientHeight, scrollHeight, scrollTop } = scroller;
    const isNearEnd = scrollHeight - scrollTop - clientHeight < clientHeight;
    const hasGrown =
      (scrollTop < clientHeight && this.#window.grow('start', isBounded)) ||
      (isNearEnd && this.#window.grow('end', isBounded));
    if (hasGrown) this.#host.requestUpdate();
    return hasGrown;
  }

  #look(scroller: Element): void {
    const { top, bottom } = scroller.getBoundingClientRect();
    const unread = this.#unread?.getBoundingClientRect();
    if (unread && unread.top >= top && unread.bottom <= bottom) this.#seenUnread = this.#viewed.readSeq;
    const index = this.#unseen();
    const unreadAbove = index >= 0 && (unread ? unread.top < top : index < this.#window.from);
    const isAway = !this.#scroll.atEnd;
    if (isAway === this.isAway && unreadAbove === this.unreadAbove) return;
    this.isAway = isAway;
    this.unreadAbove = unreadAbove;
    this.#host.requestUpdate();
  }

  /** Which item is the first that is new, unless the divider before it was on the screen. */
  #unseen(): number {
    const { timeline, readSeq } = this.#viewed;
    return readSeq === this.#seenUnread ? -1 : firstUnread(timeline?.items ?? [], readSeq);
  }

  /** The button that was pressed has gone. */
  #focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true });
  }
}
