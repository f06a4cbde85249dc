import { Store } from '../../observable/store.ts';
import type { Platform } from '../../platform/platform.ts';

/** Whoever has not touched a key for so long may have gone; their next one shows it again (D7). */
const FORGET_MS = 20_000;

/** What the visitor is writing, where the site lets agents see it. */
export class VisitorPreview {
  readonly text = new Store('');
  readonly #platform: Platform;
  #cancel: (() => void) | undefined;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  changed(text: string): void {
    this.#cancel?.();
    this.text.set(text);
    this.#cancel = text === '' ? undefined : this.#platform.after(FORGET_MS, () => this.changed(''));
  }
}
