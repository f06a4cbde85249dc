import { DeskbellError } from '@deskbell/protocol/plain';
import type { Readable } from '../observable/readable.ts';
import type { Platform } from '../platform/platform.ts';
import type { OutboxItem } from './outbox-item.ts';

/** The longest time for which a text is held. What seems to be held longer was kept under another clock, and is due. */
const LONGEST_HOLD_MS = 60_000;

/** A text as it is kept, held if that was wanted. */
export function heldItem(
  { holdMs = 0, ...text }: Omit<OutboxItem, 'id' | 'at'> & { readonly holdMs?: number | undefined },
  platform: Pick<Platform, 'newId' | 'now'>,
  at: number,
): OutboxItem {
  const heldUntil = holdMs > 0 ? platform.now() + Math.min(holdMs, LONGEST_HOLD_MS) : undefined;
  return { ...text, id: platform.newId(), at, ...(heldUntil === undefined ? {} : { heldUntil }) };
}

interface HoldingOutbox {
  readonly items: Readable<readonly OutboxItem[]>;
  update(change: (items: readonly OutboxItem[]) => readonly OutboxItem[]): Promise<void>;
  takenBack(id: string): void;
  flush(): void;
}

/**
 * Texts that can be taken back for some seconds before they are sent. They lie in the outbox meanwhile, so that they survive a reload, and any
 * tab may take them back or send them: which of both happens is decided in storage, once.
 */
export class HeldTexts {
  readonly #outbox: HoldingOutbox;
  readonly #platform: Pick<Platform, 'now' | 'after'>;
  readonly #stop: () => void;
  #cancel: (() => void) | undefined;

  constructor(outbox: HoldingOutbox, platform: Pick<Platform, 'now' | 'after'>) {
    this.#outbox = outbox;
    this.#platform = platform;
    this.#stop = outbox.items.subscribe((items) => this.#arm(items));
  }

  /** Whether it is held itself, or stands behind one of the same conversation that is: texts keep their order. */
  waits(item: OutboxItem): boolean {
    const items = this.#outbox.items.value;
    const place = items.findIndex(({ id }) => id === item.id);
    return items.some(
      (other, index) =>
        index <= place && other.conversationId === item.conversationId && !other.error && this.#isHeld(other),
    );
  }

  /** From here on it cannot be taken back. Fails with `conflict`, to be repeated, when it just was. */
  async claim({ id, heldUntil }: OutboxItem): Promise<void> {
    if (heldUntil === undefined) return;
    if (await this.#release(id)) return;
    throw new DeskbellError('conflict', 'unable to send: it was taken back', {
      retryable: true,
      retryAfterMs: 0,
    });
  }

  /** Resolves with what was taken back; `null` when it was too late. */
  async takeBack(id: string): Promise<OutboxItem | null> {
    let taken: OutboxItem | null = null;
    await this.#outbox.update((items) => {
      taken = items.find((item) => item.id === id && item.heldUntil !== undefined) ?? null;
      return taken ? items.filter((item) => item !== taken) : items;
    });
    if (taken) this.#outbox.takenBack(id);
    return taken;
  }

  async sendNow(id: string): Promise<void> {
    await this.#release(id);
    this.#outbox.flush();
  }

  close(): void {
    this.#stop();
    this.#cancel?.();
  }

  async #release(id: string): Promise<boolean> {
    let found = false;
    await this.#outbox.update((items) =>
      items.map((item) => {
        if (item.id !== id) return item;
        found = true;
        const { heldUntil: _, ...free } = item;
        return free;
      }),
    );
    return found;
  }

  #isHeld({ heldUntil }: OutboxItem): boolean {
    const left = (heldUntil ?? 0) - this.#platform.now();
    return left > 0 && left <= LONGEST_HOLD_MS;
  }

  /** The next one that is due is sent then, from whichever tab is awake first. */
  #arm(items: readonly OutboxItem[]): void {
    this.#cancel?.();
    const held = items.filter((item) => this.#isHeld(item));
    const next = Math.min(...held.map(({ heldUntil = 0 }) => heldUntil));
    this.#cancel = Number.isFinite(next)
      ? this.#platform.after(next - this.#platform.now(), () => {
          this.#outbox.flush();
          this.#arm(this.#outbox.items.value);
        })
      : undefined;
  }
}
