import type { ConversationRecord, Turn } from '@deskbell/core';
import type { PromiseClock } from '../statistics/outcome.ts';
import type { Visit } from '../traffic/visit.ts';

/** A visit that has become a conversation, and what is remembered of it. */
export interface Matter {
  readonly visit: Visit;
  /** As the store would have it. */
  record: ConversationRecord;
  /** Where it began. */
  readonly queue: string;
  readonly path: string[];
  readonly promised: readonly PromiseClock[];
  readonly broken: Set<PromiseClock>;
  /** Who wrote when, for the resolution clock; kept only where one is promised. */
  readonly turns: Turn[] | null;
  /** Rises whenever it begins to wait or gets another agent: what was planned before is off then. */
  turn: number;
  /** When an agent had it first; `null` before. */
  takenAt: number | null;
  firstReplyAt: number | null;
  endedAt: number | null;
  /** Whether the visitor lost patience. */
  left: boolean;
}
