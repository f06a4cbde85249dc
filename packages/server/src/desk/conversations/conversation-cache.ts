import type { ConversationRecord } from '@deskbell/core';

/** About 1 KB each. */
const DEFAULT_CAPACITY = 50_000;

/**
 * The conversations that were used last, so that a message needs no read before its write. It may be behind the store
 * (compare-and-set notices, and then `evict` is called), and never goes back.
 *
 * Two generations stand in for an order of use: moving a record to the end of a Map with every message would cost more
 * than all else that is done with it here.
 */
export class ConversationCache {
  readonly #perGeneration: number;
  #recent = new Map<string, ConversationRecord>();
  #older = new Map<string, ConversationRecord>();

  /** @param capacity the most records that are kept; those used lately are among them */
  constructor(capacity = DEFAULT_CAPACITY) {
    this.#perGeneration = Math.max(1, Math.floor(capacity / 2));
  }

  get(conversationId: string): ConversationRecord | undefined {
    const recent = this.#recent.get(conversationId);
    if (recent) return recent;
    const older = this.#older.get(conversationId);
    if (older) this.#keep(conversationId, older);
    return older;
  }

  /** Keeps a record as the store returned it, unless a newer one is known; returns the newer. */
  put(record: ConversationRecord): ConversationRecord {
    const { id } = record.conversation;
    const known = this.#recent.get(id) ?? this.#older.get(id);
    const newest = known ? newer(known, record) : record;
    this.#keep(id, newest);
    return newest;
  }

  evict(conversationId: string): void {
    this.#recent.delete(conversationId);
    this.#older.delete(conversationId);
  }

  #keep(id: string, record: ConversationRecord): void {
    this.#recent.set(id, record);
    if (this.#recent.size < this.#perGeneration) return;
    this.#older = this.#recent;
    this.#recent = new Map();
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
