import type { Store } from '@deskbell/core';

const PARTS = ['conversations', 'sites', 'agents', 'deadlines', 'crises'] as const;
const WRITES = new Set([
  'append',
  'start',
  'moveDue',
  'moveMark',
  'setVip',
  'schedule',
  'cancel',
  'complete',
  'setPace',
  'setPresence',
  'recordPresence',
  'end',
  'addReply',
]);

/** What is asked of a process that has ended. */
const NEVER = new Promise<never>(() => undefined);

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** One life of a process as its store sees it: it can end between any two writes, and then nothing is answered any more. */
export class Life {
  readonly store: Store;
  /** What the store has been asked and has not done yet. */
  underWay = 0;
  /** How often it was asked anything. */
  asked = 0;
  dead = false;
  #fuse = Number.POSITIVE_INFINITY;

  constructor(store: Store) {
    const parts: Partial<Record<keyof Store, unknown>> = {};
    for (const part of PARTS) parts[part] = this.#mortal(store[part]);
    this.store = new Proxy(store, {
      get: (target, name: keyof Store) => {
        if (name in parts) return parts[name];
        const value: unknown = target[name];
        return typeof value === 'function' ? this.#ask(String(name), value.bind(target) as Method) : value;
      },
    });
  }

  /** Ends before the write after so many more. */
  endAfter(writes: number): void {
    this.#fuse = Math.min(this.#fuse, writes);
  }

  end(): void {
    this.dead = true;
  }

  #mortal(part: object): unknown {
    return new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? this.#ask(String(name), value.bind(target) as Method) : value;
      },
    });
  }

  #ask(name: string, method: Method): Method {
    return (...args) => {
      if (!this.dead && WRITES.has(name) && this.#fuse-- <= 0) this.end();
      if (this.dead) return new Promise(() => undefined);
      this.asked += 1;
      this.underWay += 1;
      return this.#answer(method(...args));
    };
  }

  /** What the store answers, as long as somebody lives who hears it. */
  async #answer(asked: Promise<unknown>): Promise<unknown> {
    const [outcome] = await Promise.allSettled([asked]);
    this.underWay -= 1;
    if (this.dead) return NEVER;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }
}
