import type { Platform, Storage, Tabs } from '@deskbell/sdk';
import type { TabSurroundings } from './tab-surroundings.ts';

/** One tab of a fake browser. Closing it is a kill: nothing in it runs any more, and its locks are free. */
export class FakeTab {
  readonly platform: Platform;
  readonly #device: TabSurroundings;
  readonly #listeners = new Map<string, Set<(message: unknown) => void>>();
  readonly #wakes = new Set<() => void>();
  readonly #departures = new Set<() => void>();
  readonly #killed = Promise.withResolvers<void>();
  readonly #timers = new Set<() => void>();
  #alive = true;
  #warns = false;
  #online = true;

  constructor(device: TabSurroundings) {
    this.#device = device;
    this.platform = {
      now: () => device.clock.now(),
      after: (delayMs, callback) => this.#after(delayMs, callback),
      random: () => device.random.next(),
      newId: () => device.newId(),
      newSecret: () => device.newId(43),
      storage: this.#storage(device.storage),
      isOnline: () => this.#online,
      onWake: (listener) => {
        this.#wakes.add(listener);
        return () => this.#wakes.delete(listener);
      },
      onOffline: (listener) => {
        this.#departures.add(listener);
        return () => this.#departures.delete(listener);
      },
      warnBeforeLeaving: (warn) => {
        this.#warns = warn;
      },
      tabs: this.#tabs(),
    };
  }

  get isAlive(): boolean {
    return this.#alive;
  }

  /** Whether the person would be asked before they leave. */
  get warnsBeforeLeaving(): boolean {
    return this.#warns;
  }

  /** Timers that still run: zero after a client of this tab was closed. */
  get pendingTimers(): number {
    return this.#timers.size;
  }

  setOnline(online: boolean): void {
    this.#online = online;
    if (online) this.wake();
    else for (const listener of this.#departures) listener();
  }

  wake(): void {
    for (const listener of this.#wakes) listener();
  }

  receive(channel: string, message: unknown): void {
    for (const listener of this.#listeners.get(channel) ?? [])
      if (this.#alive) listener(structuredClone(message));
  }

  /** As when the browser kills it: no code of it goes on. */
  kill(): void {
    this.#alive = false;
    for (const cancel of this.#timers) cancel();
    this.#device.closed(this);
    this.#killed.resolve();
  }

  #after(delayMs: number, callback: () => void): () => void {
    const { clock } = this.#device;
    const cancel = () => {
      this.#timers.delete(cancel);
      stop();
    };
    const stop = clock.wakeAt(clock.now() + delayMs, () => {
      this.#timers.delete(cancel);
      if (this.#alive) callback();
    });
    this.#timers.add(cancel);
    return cancel;
  }

  #storage(shared: Storage): Storage {
    // A killed tab waits for ever, both for what it began and for what it would begin.
    const living = async <T>(work: () => Promise<T>): Promise<T> => {
      if (!this.#alive) await new Promise<never>(() => undefined);
      const result = await work();
      if (!this.#alive) await new Promise<never>(() => undefined);
      return result;
    };
    return {
      get: (key) => living(() => shared.get(key)),
      update: (key, change) => living(() => shared.update(key, change)),
      exists: (prefix) => living(() => shared.exists(prefix)),
      isLasting: () => shared.isLasting(),
      clear: (prefix) => living(() => shared.clear(prefix)),
    };
  }

  #tabs(): Tabs {
    return {
      post: (channel, message) => {
        if (!this.#alive) return;
        this.#device.broadcast(this, channel, message);
      },
      subscribe: (channel, listener) => {
        const listeners = this.#listeners.get(channel) ?? new Set();
        this.#listeners.set(channel, listeners);
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      exclusive: async (name, work, signal) => {
        const { locks } = this.#device;
        const before = locks.get(name) ?? Promise.resolve();
        const mine = Promise.withResolvers<void>();
        locks.set(
          name,
          before.then(() => mine.promise),
        );
        // The work of a killed tab never ends, but its lock is free.
        void this.#killed.promise.then(() => mine.resolve());
        try {
          await before;
          if (!this.#alive) return await new Promise<never>(() => undefined);
          signal?.throwIfAborted();
          return await work();
        } finally {
          mine.resolve();
        }
      },
    };
  }
}
