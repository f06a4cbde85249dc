import { type Platform, memoryStorage } from '@deskbell/sdk';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { FakeClock } from '../time/fake-clock.ts';
import { FakeTab } from './fake-tab.ts';

/** A browser: tabs that share storage, channels and locks, on a clock moved by hand. */
export class FakeDevice {
  readonly clock: FakeClock;
  readonly random: SeededRandom;
  readonly storage: Platform['storage'] = memoryStorage();
  readonly #tabs = new Set<FakeTab>();
  readonly #locks = new Map<string, Promise<unknown>>();
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

  /** For tabs: the end of the queue for a lock, which its holder replaces by its own. */
  get locks(): Map<string, Promise<unknown>> {
    return this.#locks;
  }

  closed(tab: FakeTab): void {
    this.#tabs.delete(tab);
  }
}
