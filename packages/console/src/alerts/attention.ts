const VISIBLE = 'deskbell:console:visible';
const openLock = (conversationId: string): string => `deskbell:console:open:${conversationId}`;

/** The part of the Web Locks API that is used; pages that are not served securely have none. */
export type Locks = Pick<LockManager, 'query'> & {
  request(name: string, options: { readonly mode: 'shared' }, work: () => Promise<void>): Promise<unknown>;
};

/**
 * Knows whether the agent looks at a conversation in this or any other tab, so that no tab rings for what is on the screen
 * already. Each tab holds shared locks that say what it shows; the browser drops them when a tab is closed or crashes.
 */
export class Attention {
  readonly #locks: Locks | undefined;
  readonly #held = new Map<string, () => void>();

  constructor(locks: Locks | undefined) {
    this.#locks = locks;
  }

  /** What this tab shows now: whether it can be seen at all, and which conversation is open. */
  show(visible: boolean, conversationId: string | null): void {
    const wanted = new Set(
      visible ? [VISIBLE, ...(conversationId === null ? [] : [openLock(conversationId)])] : [],
    );
    for (const [name, release] of this.#held) {
      if (wanted.has(name)) continue;
      release();
      this.#held.delete(name);
    }
    for (const name of wanted) if (!this.#held.has(name)) this.#hold(name);
  }

  /** Whether any tab can be seen. */
  isVisible(): Promise<boolean> {
    return this.#isHeld(VISIBLE);
  }

  /** Whether any tab that can be seen shows this conversation. */
  isOpen(conversationId: string): Promise<boolean> {
    return this.#isHeld(openLock(conversationId));
  }

  close(): void {
    this.show(false, null);
  }

  #hold(name: string): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held.set(name, resolve);
    // Refused only where locks are switched off: then this tab knows of itself alone.
    this.#locks?.request(name, { mode: 'shared' }, () => promise).catch(() => undefined);
  }

  async #isHeld(name: string): Promise<boolean> {
    if (this.#held.has(name)) return true;
    try {
      const held = (await this.#locks?.query())?.held ?? [];
      return held.some((lock) => lock.name === name);
    } catch {
      return false;
    }
  }
}
