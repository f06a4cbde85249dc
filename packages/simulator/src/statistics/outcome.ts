export type PromiseClock = 'firstResponse' | 'nextResponse' | 'resolution';

/** What became of one visit. */
export interface Outcome {
  /** When it began. */
  readonly at: number;
  readonly kind: string;
  /** The queue in which it began. */
  readonly queue: string;
  readonly result: 'answered' | 'left' | 'waiting';
  /** Until an agent had it, or the visitor left, or the simulation ended. */
  readonly waitMs: number;
  /** Until an agent's first message; `null` when there was none. */
  readonly firstReplyMs: number | null;
  readonly promised: readonly PromiseClock[];
  readonly broken: readonly PromiseClock[];
  /** Where it went: its queue, then one line for each escalation. */
  readonly path: readonly string[];
}
