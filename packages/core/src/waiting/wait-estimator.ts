import { QueuePace, type Stage } from './queue-pace.ts';
import type { WaitRange } from './wait-range.ts';

/** What a waiting conversation's range is asked for with. */
export interface WaitQuestion {
  /** Any name of the queue that is unique for the estimator, such as `shop/main`. */
  readonly queueKey: string;
  readonly conversationId: string;
  /** 1 is next; 0 while it is offered to somebody. */
  readonly position: number;
  readonly now: number;
  /** Units that could take a conversation of this queue right now. */
  readonly freeUnits: number;
  /** Units of the agents who take work in the queue, busy or free. */
  readonly onDutyUnits: number;
}

export interface WaitEnded {
  readonly queueKey: string;
  readonly conversationId: string;
  readonly at: number;
  /** Since it began to wait; the age that routing uses. */
  readonly waitMs: number;
}

export interface WaitAssigned extends WaitEnded {
  /** How much of the wait passed between the first offer and its acceptance; 0 when it was assigned. */
  readonly acceptMs: number;
  readonly onDutyUnits: number;
}

/** So many of the ranges that were told to somebody are compared with the truth, besides the first. */
const LATER_TOLD = 5;

/** A range that was told, kept until it is known whether it was right. */
interface Told {
  readonly at: number;
  readonly position: number;
  readonly stage: Stage;
  readonly range: WaitRange;
}

/**
 * Says how long a visitor will go on waiting (R8): the 10th to 90th percentile, from what the queue has shown so far. It is
 * told of every wait that ends and corrects itself by them. Holds no truth: after a restart it knows nothing and says nothing
 * until a few waits have ended. The method: docs/guides/waiting.md.
 */
export class WaitEstimator {
  readonly #queues = new Map<string, QueuePace>();
  readonly #told = new Map<string, Told[]>();

  /** The range from now on; `null` when nothing is known that deserves to be said, or nobody is on duty. */
  estimate({
    queueKey,
    conversationId,
    position,
    now,
    freeUnits,
    onDutyUnits,
  }: WaitQuestion): WaitRange | null {
    const ahead = Math.max(0, position) - 1 - Math.max(0, freeUnits);
    const stage = ahead < 0 ? 'free' : this.#told.has(conversationId) ? 'later' : 'first';
    const range = this.#queues.get(queueKey)?.range(now, ahead, onDutyUnits, stage) ?? null;
    if (range) this.#remember(conversationId, { at: now, position, stage, range });
    return range;
  }

  /** An agent has it: its wait is over. */
  observeAssigned({ queueKey, conversationId, at, waitMs, acceptMs, onDutyUnits }: WaitAssigned): void {
    const pace = this.#pace(queueKey);
    const told = this.#forget(conversationId);
    const later = told.filter(({ stage }) => stage === 'later').length;
    for (const { range, stage, at: toldAt } of told) {
      pace.learn(range, at - toldAt, stage, stage === 'later' ? 1 / later : 1);
    }
    pace.started(at, waitMs, acceptMs, onDutyUnits);
  }

  /** The visitor left before anybody took it. */
  observeGaveUp({ queueKey, conversationId, at, waitMs }: WaitEnded): void {
    this.#forget(conversationId);
    this.#pace(queueKey).gaveUp(at, waitMs);
  }

  /** It waits no longer here, and what it waited says nothing: moved to another queue, or the desk closed. */
  forget(conversationId: string): void {
    this.#forget(conversationId);
  }

  /** An agent is done with one: the time during which it took its units. */
  observeHandled(queueKey: string, { at, handleMs }: { at: number; handleMs: number }): void {
    this.#pace(queueKey).handled(at, handleMs);
  }

  /** The first range counts, and a few from the way to the front, so that every part of a wait teaches the same. */
  #remember(conversationId: string, told: Told): void {
    const before = this.#told.get(conversationId);
    const last = before?.at(-1);
    if (!before || !last) this.#told.set(conversationId, [told]);
    else if (last.position - told.position >= Math.max(1, (before[0]?.position ?? 0) / LATER_TOLD))
      before.push(told);
  }

  #forget(conversationId: string): readonly Told[] {
    const told = this.#told.get(conversationId) ?? [];
    this.#told.delete(conversationId);
    return told;
  }

  #pace(queueKey: string): QueuePace {
    const known = this.#queues.get(queueKey);
    if (known) return known;
    const pace = new QueuePace();
    this.#queues.set(queueKey, pace);
    return pace;
  }
}
