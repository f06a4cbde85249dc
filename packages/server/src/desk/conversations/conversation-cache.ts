import type { ConversationRecord } from '@deskbell/core';

/** About 1 KB each. */
const DEFAULT_CAPACITY = 50_000;

/**
 * The conversations that were used last, so that a message needs no read before its write. It may be behind the store
 * (compare-and-set notices, and then `evict` is called), and never goes back.
 */
export class ConversationCache {
  readonly #capacity: number;
  /** In the order of use: a Map keeps the order of insertion. */
  readonly #records = new Map<string, ConversationRecord>();

  constructor(capacity = DEFAULT_CAPACITY) {
    this.#capacity = capacity;
  }

  get(conversationId: string): ConversationRecord | undefined {
    const record = this.#records.get(conversationId);
    if (!record) return undefined;
    this.#records.delete(conversationId);
    this.#records.set(conversationId, record);
    return record;
  }

  /** Keeps a record as the store returned it, unless a newer one is known; returns the newer. */
  put(record: ConversationRecord): ConversationRecord {
    const { id } = record.conversation;
    const known = this.#records.get(id);
    const newest = known ? newer(known, record) : record;
    this.#records.delete(id);
    this.#records.set(id, newest);
    if (this.#records.size > this.#capacity) {
      const oldest = this.#records.keys().next();
      if (!oldest.done) this.#records.delete(oldest.value);
    }
    return newest;
  }

  evict(conversationId: string): void {
    this.#records.delete(conversationId);
  }
}

/** Marks move apart from entries, so each may be the newer one. */
function newer(known: ConversationRecord, next: ConversationRecord): ConversationRecord {
  const base = next.seq >= known.seq ? next : known;
  const visitor = Math.max(known.marks.visitor, next.marks.visitor);
  const agent = Math.max(known.marks.agent, next.marks.agent);
  if (base.marks.visitor === visitor && base.marks.agent === agent) return base;
  return { ...base, marks: { visitor, agent } };
}
