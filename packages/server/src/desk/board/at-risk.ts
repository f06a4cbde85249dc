import { promiseOf, type ConversationRecord } from '@deskbell/core';
import type { Plans } from '../plans.ts';
import { queueKey } from '../waiting/queue-key.ts';

/** Conversations whose next promise is warned of or broken, by queue: what the board counts. */
export class AtRisk {
  readonly #plans: Plans;
  readonly #queueOf = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(plans: Plans) {
    this.#plans = plans;
  }

  /** Looks at a conversation again, if it may have become or ceased to be at risk. */
  update(record: ConversationRecord, mayBecome: boolean): void {
    const { id, siteId, handling } = record.conversation;
    const before = this.#queueOf.get(id);
    if (!mayBecome && before === undefined) return;
    const promise = promiseOf(record, this.#plans.planOf(siteId));
    const after = promise && promise.state !== 'running' ? queueKey(siteId, handling.queueId) : undefined;
    if (before === after) return;
    if (before !== undefined) this.#count(before, -1);
    if (after === undefined) this.#queueOf.delete(id);
    else {
      this.#queueOf.set(id, after);
      this.#count(after, 1);
    }
  }

  countOf(siteId: string, queueId: string): number {
    return this.#counts.get(queueKey(siteId, queueId)) ?? 0;
  }

  #count(key: string, by: number): void {
    const count = (this.#counts.get(key) ?? 0) + by;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
