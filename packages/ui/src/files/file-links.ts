import type { ConversationFiles, FileLink, FileRef } from '@deskbell/sdk/visitor/files';

/** Addresses are asked for anew so long before they end. */
const EARLY_MS = 60_000;

/** What is known of where a file is: `null` until the answer is there, `gone` when there is nothing (any more). */
export type KnownLink = FileLink | 'gone' | null;

/** Where the files of a conversation are. Asked for together, once for all that are shown, and again when the addresses end. */
export class FileLinks {
  readonly #files: Pick<ConversationFiles<unknown>, 'open'>;
  readonly #now: () => number;
  readonly #changed: () => void;
  readonly #known = new Map<string, FileLink | 'gone'>();
  readonly #wanted = new Set<string>();
  #asking: Promise<void> | undefined;

  constructor(files: Pick<ConversationFiles<unknown>, 'open'>, now: () => number, changed: () => void) {
    this.#files = files;
    this.#now = now;
    this.#changed = changed;
  }

  get({ id }: Pick<FileRef, 'id'>): KnownLink {
    const known = this.#known.get(id);
    if (known === 'gone' || (known && known.expiresAt - EARLY_MS > this.#now())) return known;
    this.#want(id);
    // An old address still says that there is one; whoever follows it waits for the new one.
    return known ?? null;
  }

  /** An address that holds. */
  async fresh({ id }: Pick<FileRef, 'id'>): Promise<FileLink | 'gone'> {
    const known = this.get({ id });
    if (known === 'gone' || (known && known.expiresAt > this.#now())) return known;
    await this.#asking;
    return this.#known.get(id) ?? 'gone';
  }

  #want(id: string): void {
    this.#wanted.add(id);
    this.#asking ??= Promise.resolve()
      .then(() => this.#ask())
      // The connection was closed for good: the last addresses stand.
      .catch(() => undefined)
      .finally(() => (this.#asking = undefined));
  }

  async #ask(): Promise<void> {
    while (this.#wanted.size > 0) {
      const ids = [...this.#wanted];
      this.#wanted.clear();
      const links = await this.#files.open(ids.map((id) => ({ id })));
      for (const id of ids) this.#known.set(id, 'gone');
      for (const link of links) this.#known.set(link.id, link);
      this.#changed();
    }
  }
}
