import { Store } from '../observable/store.ts';
import type { Platform } from '../platform/platform.ts';
import type { OutboxItem } from './outbox-item.ts';

type Change = (items: readonly OutboxItem[]) => readonly OutboxItem[];

/** The list of texts in storage, which all tabs of an identity share, and a view of it that is never behind its own writes. */
export class KeptItems {
  readonly view = new Store<readonly OutboxItem[]>([]);
  readonly #platform: Platform;
  readonly #changed: () => void;
  #key: string | null = null;
  #stored: readonly OutboxItem[] = [];
  /** Shown already, on the way into storage. */
  #unsaved: readonly OutboxItem[] = [];
  /** One access after the other: an older reading never hides a newer one. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param changed tells the other tabs to look again */
  constructor(platform: Platform, changed: () => void) {
    this.#platform = platform;
    this.#changed = changed;
  }

  /** Whose list; `null` for nobody's yet. */
  use(key: string | null): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#stored = [];
    this.#publish();
  }

  /** What is kept: only this may be sent. */
  get stored(): readonly OutboxItem[] {
    return this.#stored;
  }

  get key(): string | null {
    return this.#key;
  }

  /** Shows the item at once; resolves when it is kept. `before` may still decide whose list it is, and say so. */
  add(item: OutboxItem, before: () => Promise<string | void>): Promise<void> {
    this.#unsaved = [...this.#unsaved, item];
    this.#publish();
    return this.#inTurn(async () => {
      try {
        await this.#write((items) => [...items, item], await before());
      } finally {
        this.#unsaved = this.#unsaved.filter((other) => other !== item);
        this.#publish();
      }
    });
  }

  update(change: Change): Promise<void> {
    return this.#inTurn(() => this.#write(change));
  }

  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const key = this.#key;
      if (key === null) return;
      const stored = (await this.#platform.storage.get<readonly OutboxItem[]>(key)) ?? [];
      if (key === this.#key) this.#show(stored);
    });
  }

  async #write(change: Change, key: string | null | void = this.#key): Promise<void> {
    if (!key) return;
    const stored = await this.#platform.storage.update<readonly OutboxItem[]>(key, (present = []) => {
      const next = change(present);
      return next.length > 0 ? next : undefined;
    });
    if (key === this.#key) this.#show(stored ?? []);
    this.#changed();
  }

  #show(stored: readonly OutboxItem[]): void {
    this.#stored = stored;
    this.#publish();
  }

  #publish(): void {
    const ids = new Set(this.#stored.map(({ id }) => id));
    const unsaved = this.#unsaved.filter(({ id }) => !ids.has(id));
    this.view.set([...this.#stored, ...unsaved]);
    const { storage } = this.#platform;
    const isHeld = this.#stored.some(({ heldUntil }) => heldUntil);
    this.#platform.warnBeforeLeaving(
      isHeld || unsaved.length > 0 || (this.#stored.length > 0 && !storage.isLasting()),
    );
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
