const plain = new URL('../icons/deskbell.svg', import.meta.url).href;
const waiting = new URL('../icons/deskbell-waiting.svg', import.meta.url).href;

interface Badged {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** Shows on the icon of the installed console how many ask for attention, and on that of the tab that somebody does. */
export class AppBadge {
  readonly #navigator: Badged;
  readonly #document: Document;
  #shown: number | null = null;

  constructor(navigator: Badged, document: Document) {
    this.#navigator = navigator;
    this.#document = document;
  }

  show(count: number): void {
    if (count === this.#shown) return;
    const isOther = count > 0 !== (this.#shown ?? 0) > 0;
    this.#shown = count;
    const set = count > 0 ? this.#navigator.setAppBadge?.(count) : this.#navigator.clearAppBadge?.();
    // Refused where the console is not installed: then there is no icon to write on.
    void set?.catch(() => undefined);
    const link = this.#document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (isOther && link) link.href = count > 0 ? waiting : plain;
  }
}
