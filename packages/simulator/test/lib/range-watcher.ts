import { WaitEstimator, type Conversation, type RoutingBook, type WaitRange } from '@deskbell/core';
import type { DeskWatcher } from '../../src/desk/virtual-desk.ts';

interface Told {
  readonly at: number;
  readonly range: WaitRange;
}

/** How many of the ranges that were told contained the wait, in the end. */
export interface Calibration {
  /** Of the range told on arrival; and of one told while waiting, picked at random, for each who waited that long. */
  readonly atArrival: Coverage;
  readonly whileWaiting: Coverage;
}

export interface Coverage {
  readonly told: number;
  readonly below: number;
  readonly above: number;
  /** Share inside. */
  readonly inside: number;
}

/**
 * Stands where the server stands: asks for the ranges of all who wait whenever one of them moves up, teaches the estimator by
 * every wait that ends, and keeps what was told until it is known whether it was right.
 */
export class RangeWatcher implements DeskWatcher {
  readonly #estimator = new WaitEstimator();
  readonly #told = new Map<string, Told[]>();
  readonly #arrival = { told: 0, below: 0, above: 0 };
  readonly #later = { told: 0, below: 0, above: 0 };
  readonly #pick: () => number;

  /** `pick`: chance, from 0 to 1. */
  constructor(pick: () => number) {
    this.#pick = pick;
  }

  get calibration(): Calibration {
    return { atArrival: coverage(this.#arrival), whileWaiting: coverage(this.#later) };
  }

  moved(before: Conversation | null, after: Conversation, now: number, book: RoutingBook): void {
    const { siteId } = after;
    const key = queueKey(after);
    if (after.status === 'queued' && before === null) return this.#ask(after.id, key, siteId, now, book);
    if (before?.status === 'queued' || before?.status === 'offered') {
      const waitMs = now - before.waitingSince;
      if (after.status === 'active') {
        const acceptMs = before.status === 'offered' ? now - before.offeredAt : 0;
        const onDutyUnits = book.onDutyUnits(siteId, before.handling.queueId);
        this.#judge(after.id, now);
        this.#estimator.observeAssigned({
          queueKey: key,
          conversationId: after.id,
          at: now,
          waitMs,
          acceptMs,
          onDutyUnits,
        });
      } else if (after.status === 'closed') {
        this.#told.delete(after.id);
        this.#estimator.observeGaveUp({ queueKey: key, conversationId: after.id, at: now, waitMs });
      }
    }
    if (before?.status === 'active' && after.status === 'resolved') {
      this.#estimator.observeHandled(key, { at: now, handleMs: now - before.agentSince });
    }
    // Somebody moved up.
    if (before?.status === 'queued') {
      for (const id of book.waitingIn(siteId, 100)) this.#ask(id, key, siteId, now, book);
    }
  }

  #ask(conversationId: string, key: string, siteId: string, now: number, book: RoutingBook): void {
    const position = book.positionOf(conversationId);
    if (position === undefined) return;
    const queueId = key.split('/')[1] ?? '';
    const range = this.#estimator.estimate({
      queueKey: key,
      conversationId,
      position,
      now,
      freeUnits: book.stateOf(siteId).find(({ queueId: id }) => id === queueId)?.free ?? 0,
      onDutyUnits: book.onDutyUnits(siteId, queueId),
    });
    if (!range) return;
    const told = this.#told.get(conversationId) ?? [];
    told.push({ at: now, range });
    this.#told.set(conversationId, told);
  }

  #judge(conversationId: string, now: number): void {
    const [first, ...rest] = this.#told.get(conversationId) ?? [];
    this.#told.delete(conversationId);
    if (first) count(this.#arrival, first, now);
    const later = rest[Math.floor(this.#pick() * rest.length)];
    if (later) count(this.#later, later, now);
  }
}

function count(
  counts: { told: number; below: number; above: number },
  { at, range }: Told,
  now: number,
): void {
  counts.told += 1;
  if (now - at < range.fromMs) counts.below += 1;
  if (now - at > range.toMs) counts.above += 1;
}

function coverage(counts: { told: number; below: number; above: number }): Coverage {
  return { ...counts, inside: 1 - (counts.below + counts.above) / counts.told };
}

function queueKey({ siteId, handling }: Conversation): string {
  return `${siteId}/${handling.queueId}`;
}
