import type { ConversationRecord } from '@deskbell/core';
import type { OpenedStore } from '@deskbell/store';
import { createBuilders } from '@deskbell/testkit';

export const CONVERSATIONS = 1_000;
export const TEXT = 'Where is my order? '.repeat(6).slice(0, 100);

let count = 0;
export const ids = { next: () => `id-${String((count += 1)).padStart(18, '0')}` };
export const clock = { now: () => Date.now(), wakeAt: () => () => undefined };
const build = createBuilders({ clock, ids });

export interface Cell {
  perSecond: number;
  cpuMicroseconds: number;
  slowestMs: number;
}

/** Conversations as a desk holds them: the last record of each is handed in with the next append. */
export async function prepare(store: OpenedStore): Promise<ConversationRecord[]> {
  const outcomes = await Promise.all(
    Array.from({ length: CONVERSATIONS }, () => store.conversations.start(build.start({}, TEXT))),
  );
  return outcomes.flatMap((outcome) => (outcome.result === 'appended' ? [outcome.record] : []));
}

/** So many authors, each of whom writes again when their last message is stored. */
export async function throughStore(
  store: OpenedStore,
  records: ConversationRecord[],
  inFlight: number,
  seconds: number,
): Promise<Cell> {
  const end = performance.now() + seconds * 1_000;
  const load = new Measured();
  const lane = async (first: number) => {
    for (let turn = first; performance.now() < end; turn += inFlight) {
      const index = turn % CONVERSATIONS;
      const known = records[index];
      if (!known) throw new RangeError('no conversation');
      const { conversation: next, dueAt } = known;
      const began = performance.now();
      const outcome = await store.conversations.append({
        next,
        expectedVersion: 1,
        entries: [message(next.visitorId)],
        dueAt,
        known,
      });
      if (outcome.result !== 'appended') throw new Error(outcome.result);
      records[index] = outcome.record;
      load.add(1, began);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, index) => lane(index)));
  return load.end();
}

function message(visitorId: string) {
  return {
    id: ids.next(),
    at: Date.now(),
    author: { kind: 'visitor' as const, id: visitorId },
    body: { type: 'message' as const, text: TEXT },
  };
}

/** What was done from its making to its end, and at what cost. */
export class Measured {
  readonly #began = performance.now();
  readonly #cpu = process.cpuUsage();
  #done = 0;
  #slowestMs = 0;

  add(messages: number, began: number): void {
    this.#done += messages;
    this.#slowestMs = Math.max(this.#slowestMs, performance.now() - began);
  }

  end(): Cell {
    const { user, system } = process.cpuUsage(this.#cpu);
    return {
      perSecond: (this.#done * 1_000) / (performance.now() - this.#began),
      cpuMicroseconds: (user + system) / this.#done,
      slowestMs: this.#slowestMs,
    };
  }
}
