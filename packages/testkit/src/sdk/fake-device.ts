import { type Platform, memoryStorage } from '@deskbell/sdk';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { FakeClock } from '../time/fake-clock.ts';
import { FakeTab } from './fake-tab.ts';
import type { TabSurroundings } from './tab-surroundings.ts';

/** A browser: tabs that share storage, channels and locks, on a clock moved by hand. */
export class FakeDevice implements TabSurroundings {
  readonly clock: FakeClock;
  readonly random: SeededRandom;
  /** Whether what is kept outlives a tab. */
  lasts = true;
  readonly storage: Platform['storage'] = { ...memoryStorage(), isLasting: () => this.lasts };
  readonly #tabs = new Set<FakeTab>();
  readonly locks = new Map<string, Promise<unknown>>();
  #ids = 0;

  constructor(clock: FakeClock, random: SeededRandom) {
    this.clock = clock;
    this.random = random;
  }

  get tabs(): readonly FakeTab[] {
    return [...this.#tabs];
  }

  openTab(): FakeTab {
    const tab = new FakeTab(this);
    this.#tabs.add(tab);
    return tab;
  }

  /** Unique on all devices of a test with different seeds. */
  newId(length = 21): string {
    this.#ids += 1;
    const head = `${this.random.int(0, 0xffffff).toString(36)}-${this.#ids.toString(36)}-`;
    return head.padEnd(length, 'x');
  }

  broadcast(from: object, channel: string, message: unknown): void {
    const others = this.tabs.filter((tab) => tab !== from);
    // Never inside the call, as with a BroadcastChannel.
    queueMicrotask(() => {
      for (const tab of others) tab.receive(channel, message);
    });
  }

  closed(tab: object): void {
    for (const open of this.#tabs) if (open === tab) this.#tabs.delete(open);
  }
}
