import type { AgentFactPayloads, Attention } from '@deskbell/protocol';
import { Store } from '../../observable/store.ts';
import type { Platform } from '../../platform/platform.ts';
import { byName } from '../by-name.ts';

/** A sign that is not renewed is forgotten: its end may have been lost (D7). */
const FORGET_MS = 45_000;

/** A colleague who has the same conversation on their screen. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly doing: Exclude<Attention, 'gone'>;
}

/** Who else has a conversation on their screen, and what they do with it. */
export class Colleagues {
  readonly people = new Store<readonly Colleague[]>([]);
  readonly #platform: Platform;
  readonly #forget = new Map<string, () => void>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  changed({ agent, doing }: Pick<AgentFactPayloads['attention:changed'], 'agent' | 'doing'>): void {
    const { id, name } = agent;
    this.#forget.get(id)?.();
    this.#forget.delete(id);
    const others = this.people.value.filter((person) => person.id !== id);
    if (doing === 'gone') {
      if (others.length < this.people.value.length) this.people.set(others);
      return;
    }
    const all = [...others, { id, name, doing }];
    this.people.learn(all.sort(byName));
    this.#forget.set(
      id,
      this.#platform.after(FORGET_MS, () => this.changed({ agent, doing: 'gone' })),
    );
  }

  /** What they were writing has come. */
  wrote(id: string): void {
    const person = this.people.value.find((one) => one.id === id);
    if (person && person.doing !== 'looking') this.changed({ agent: person, doing: 'looking' });
  }

  clear(): void {
    for (const cancel of this.#forget.values()) cancel();
    this.#forget.clear();
    this.people.learn([]);
  }
}
