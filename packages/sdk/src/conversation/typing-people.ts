import { Store } from '../observable/store.ts';
import type { Platform } from '../platform/platform.ts';
import type { TypingPerson } from './conversation-handle.ts';
import type { WireEntry } from './wire.ts';

/** A sign of writing that is not renewed is forgotten: its end may have been lost (D7). */
const FORGET_MS = 6_000;

/** Who is writing on the other side. */
export class TypingPeople {
  readonly people = new Store<readonly TypingPerson[]>([]);
  readonly #platform: Platform;
  readonly #forget = new Map<string, () => void>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  changed({ by, name, typing }: TypingPerson & { readonly typing: boolean }): void {
    const key = `${by}:${name}`;
    this.#forget.get(key)?.();
    this.#forget.delete(key);
    const isSame = (person: TypingPerson) => person.by === by && person.name === name;
    const { value } = this.people;
    if (!typing) {
      if (value.some(isSame)) this.people.set(value.filter((person) => !isSame(person)));
      return;
    }
    if (!value.some(isSame)) this.people.set([...value, { by, name }]);
    this.#forget.set(
      key,
      this.#platform.after(FORGET_MS, () => this.changed({ by, name, typing: false })),
    );
  }

  /** What was being written has come. */
  wrote(by: WireEntry['author']['kind']): void {
    for (const person of this.people.value) if (person.by === by) this.changed({ ...person, typing: false });
  }

  clear(): void {
    for (const person of this.people.value) this.changed({ ...person, typing: false });
  }
}
