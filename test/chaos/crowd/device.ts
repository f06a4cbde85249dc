import { defaultPlatform, memoryStorage, type Platform, type Storage } from '@deskbell/sdk';
import { FakeTab, SeededRandom, type TabSurroundings } from '@deskbell/testkit';

export interface DeviceOptions {
  readonly seed: number;
  /** What clients wait for comes that much sooner: beacons, pauses, patience with an answer. */
  readonly haste: number;
  /** By how much the pauses before new tries are shortened besides, so that few of many crashes are slept through. Default: 1. */
  readonly pauses?: number;
  /** How wrong the device's clock is, in milliseconds. */
  readonly skewMs?: number;
}

/** A browser in real time: what it keeps survives its tabs, which can be killed. */
export class Device implements TabSurroundings {
  readonly random: TabSurroundings['random'];
  readonly clock: TabSurroundings['clock'];
  readonly storage: Storage;
  readonly locks = new Map<string, Promise<unknown>>();
  readonly #kept = new Map<string, unknown>();
  readonly #platform = defaultPlatform();
  readonly #tabs = new Set<FakeTab>();
  readonly #listeners = new Set<() => void>();

  constructor({ seed, haste, pauses = 1, skewMs = 0 }: DeviceOptions) {
    const chance = new SeededRandom(seed);
    // The only use that the SDK has for chance is the length of its pauses.
    this.random = { next: () => chance.next() * pauses };
    this.clock = {
      now: () => Date.now() + skewMs,
      wakeAt: (at, callback) => {
        const timer = setTimeout(callback, (at - Date.now() - skewMs) / haste);
        return () => {
          clearTimeout(timer);
        };
      },
    };
    this.storage = this.#noting(memoryStorage());
  }

  /** The texts that wait in the outbox now. */
  get outbox(): string[] {
    return [...this.#kept]
      .filter(([key]) => key.includes('/outbox/'))
      .flatMap(([, items]) => (items as readonly { readonly text: string }[] | undefined) ?? [])
      .map(({ text }) => text);
  }

  /** Calls back when something was kept or removed; returns a function that ends it. */
  onKept(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  openTab(): FakeTab {
    const tab = new FakeTab(this);
    this.#tabs.add(tab);
    return tab;
  }

  newId(length?: number): string {
    return length === undefined ? this.#platform.newId() : this.#platform.newSecret();
  }

  broadcast(from: object, channel: string, message: unknown): void {
    const others = [...this.#tabs].filter((tab) => tab !== from);
    queueMicrotask(() => {
      for (const tab of others) tab.receive(channel, message);
    });
  }

  closed(tab: object): void {
    for (const open of this.#tabs) if (open === tab) this.#tabs.delete(open);
  }

  #noting(storage: Storage): Platform['storage'] {
    return {
      ...storage,
      update: async (key, change) => {
        const value = await storage.update(key, change);
        this.#kept.set(key, value);
        for (const listener of this.#listeners) listener();
        return value;
      },
    };
  }
}
