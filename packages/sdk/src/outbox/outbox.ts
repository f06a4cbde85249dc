import { DeskbellError, type ErrorCode } from '@deskbell/protocol/plain';
import { backOff } from '../connection/back-off.ts';
import { asDeskbellError } from '../connection/errors.ts';
import type { Delivered } from '../conversation/wire.ts';
import type { Readable } from '../observable/readable.ts';
import type { Platform } from '../platform/platform.ts';
import { KeptItems } from './kept-items.ts';
import type { OutboxItem } from './outbox-item.ts';
import { Waiters } from './waiters.ts';

/** Refusals of the whole session: the text is not at fault and stays, until somebody connects with the right one. */
const NOT_THE_TEXTS_FAULT: ReadonlySet<ErrorCode> = new Set([
  'unauthenticated',
  'unsupported_version',
  'origin_denied',
  'disconnected',
  'aborted',
  'draining',
]);

export interface OutboxOptions<State, Entry> {
  readonly platform: Platform;
  /** What time it is, by the server's clock as far as it is known. */
  readonly now: () => number;
  /** Texts of one lane go one after the other; lanes go side by side. */
  readonly laneOf: (item: OutboxItem) => string;
  /** Sends it once; safe to repeat. */
  readonly deliver: (item: OutboxItem) => Promise<Delivered<State, Entry>>;
  /** It is stored on the server; called before it leaves the list, and so that all tabs hear it. */
  readonly delivered: (result: Delivered<State, Entry>) => void;
  /** The list has changed: the other tabs should look again. */
  readonly changed: () => void;
  /** Whether a text is not to be sent yet. */
  readonly waits?: (item: OutboxItem) => boolean;
  /** Whether there is a connection that may be used. */
  readonly isOpen: () => boolean;
}

/** Keeps what was written until it is stored on the server (D5), and sends it, from one tab at a time, in order. */
export class Outbox<State, Entry extends { readonly id: string }> {
  readonly #options: OutboxOptions<State, Entry>;
  readonly #kept: KeptItems;
  readonly #waiters = new Waiters<Entry>();
  readonly #closing = new AbortController();
  readonly #sleeping = new Set<() => void>();
  #flushing = false;

  constructor(options: OutboxOptions<State, Entry>) {
    this.#options = options;
    this.#kept = new KeptItems(options.platform, () => options.changed());
    this.#kept.view.subscribe((items) => this.#noticeFailures(items));
  }

  get items(): Readable<readonly OutboxItem[]> {
    return this.#kept.view;
  }

  /** Whose outbox: one storage key for each identity. */
  use(key: string | null): void {
    this.#kept.use(key);
    this.refresh();
  }

  /** Looks what is kept, and sends it when there is a connection. */
  refresh(): void {
    this.#kept.refresh().then(
      () => this.flush(),
      () => undefined,
    );
  }

  /** Resolves with the stored entry, however and by whichever tab it got there. */
  async add(item: OutboxItem, before: () => Promise<string | void>): Promise<Entry> {
    const stored = this.#waiters.wait(item.id);
    this.#kept.add(item, before).then(
      () => this.flush(),
      (error: unknown) => this.#waiters.reject(item.id, asDeskbellError(error)),
    );
    return stored;
  }

  /** Sends a failed one again, under a new id and behind the others. */
  async retry(id: string): Promise<Entry> {
    const failed = this.#failed(id);
    const { error: _, ...rest } = failed;
    const again: OutboxItem = {
      ...rest,
      id: this.#options.platform.newId(),
      at: this.#options.now(),
    };
    const stored = this.#waiters.wait(again.id);
    await this.#kept.update((items) =>
      // Another tab may have been faster.
      items.some((item) => item.id === id) ? [...items.filter((item) => item.id !== id), again] : items,
    );
    this.flush();
    return stored;
  }

  async discard(id: string): Promise<void> {
    this.#failed(id);
    await this.#kept.update((items) => items.filter((item) => item.id !== id));
  }

  /** Changes what is kept, in one step that no other tab can come between. */
  update(change: (items: readonly OutboxItem[]) => readonly OutboxItem[]): Promise<void> {
    return this.#kept.update(change);
  }

  /** Whoever waits for it is told that it will not be sent. */
  takenBack(id: string): void {
    this.#waiters.reject(id, new DeskbellError('aborted', 'unable to send: it was taken back'));
  }

  /** An own entry was seen in the timeline: that is as good as an acknowledgement. */
  seen(entry: Entry): void {
    this.#waiters.resolve(entry.id, entry);
    if (!this.#kept.view.value.some(({ id }) => id === entry.id)) return;
    this.#forget(entry.id).catch(() => undefined);
  }

  /** There is a connection again: no reason to wait for the end of a pause. */
  resume(): void {
    for (const wake of this.#sleeping) wake();
    this.refresh();
  }

  flush(): void {
    const { isOpen, platform } = this.#options;
    const { key } = this.#kept;
    if (this.#flushing || key === null || !isOpen() || this.#nextOf() === undefined) return;
    this.#flushing = true;
    void platform.tabs
      .exclusive(key, () => this.#sendAll(), this.#closing.signal)
      .catch(() => false)
      .then((allSent) => {
        this.#flushing = false;
        // Something may have been added at the very end; what was stopped waits for `resume`.
        if (allSent) this.flush();
      });
  }

  /** Stops sending and drops nothing; every open promise rejects with `aborted`. */
  close(): void {
    this.#closing.abort();
    for (const wake of this.#sleeping) wake();
    this.#waiters.rejectAll(
      new DeskbellError('aborted', 'unable to wait: the client was closed; the text is kept'),
    );
  }

  /** Runs in one tab at a time. Resolves with whether nothing is left. */
  async #sendAll(): Promise<boolean> {
    const lanes = new Map<string, Promise<void>>();
    // Another tab may have sent some, or added others, while this one waited for its turn.
    await this.#kept.refresh();
    let stopped = false;
    const startLanes = () => {
      for (const item of this.#kept.stored) {
        const lane = this.#options.laneOf(item);
        if (stopped || item.error || lanes.has(lane)) continue;
        const run = this.#sendLane(lane)
          .then((ended) => {
            stopped ||= !ended;
          })
          .finally(() => lanes.delete(lane));
        lanes.set(lane, run);
      }
    };
    const stop = this.#kept.view.subscribe(startLanes);
    startLanes();
    try {
      while (lanes.size > 0) await Promise.all(lanes.values());
    } finally {
      stop();
    }
    return !stopped;
  }

  /** Resolves with `false` when sending makes no sense before there is another connection. */
  async #sendLane(lane: string): Promise<boolean> {
    const { deliver, isOpen, platform } = this.#options;
    let failures = 0;
    for (let item = this.#nextOf(lane); item; item = this.#nextOf(lane)) {
      if (!isOpen() || this.#closing.signal.aborted) return false;
      try {
        const result = await deliver(item);
        failures = 0;
        if (this.#closing.signal.aborted) return false;
        this.#options.delivered(result);
        this.#waiters.resolve(item.id, result.entry);
        await this.#forget(item.id);
      } catch (caught) {
        const error = asDeskbellError(caught);
        if (NOT_THE_TEXTS_FAULT.has(error.code)) return false;
        if (error.retryable) {
          await this.#sleep(error.retryAfterMs ?? backOff(failures, () => platform.random()));
          failures += 1;
        } else await this.#fail(item.id, error);
      }
    }
    return true;
  }

  #nextOf(lane?: string): OutboxItem | undefined {
    return this.#kept.stored.find(
      (item) =>
        !item.error &&
        (lane === undefined || this.#options.laneOf(item) === lane) &&
        !this.#options.waits?.(item),
    );
  }

  #forget(id: string): Promise<void> {
    return this.#kept.update((items) => items.filter((item) => item.id !== id));
  }

  #fail(id: string, error: DeskbellError): Promise<void> {
    return this.#kept.update((items) =>
      items.map((item) => (item.id === id ? { ...item, error: error.toWire() } : item)),
    );
  }

  #failed(id: string): OutboxItem {
    const item = this.#kept.view.value.find((other) => other.id === id);
    if (item?.error) return item;
    throw new DeskbellError('not_found', 'unable to find a failed message with this id');
  }

  #noticeFailures(items: readonly OutboxItem[]): void {
    for (const { id, error } of items) if (error) this.#waiters.reject(id, DeskbellError.fromWire(error));
  }

  #sleep(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        cancel();
        this.#sleeping.delete(wake);
        resolve();
      };
      const cancel = this.#options.platform.after(delayMs, wake);
      this.#sleeping.add(wake);
    });
  }
}
