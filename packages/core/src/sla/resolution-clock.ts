import type { Turn } from '../conversation/command.ts';
import type { DueView } from '../due/due-view.ts';
import type { BusinessCalendar } from '../hours/business-calendar.ts';
import { addTime, timeBetween } from './open-time.ts';

/** A time in which it was the desk's turn; without end, it still is. */
interface DeskTurn {
  readonly from: number;
  readonly to: number | null;
}

/**
 * Counts the business time in which it was the desk's turn (E5). It begins at `asOf` with what was used by then. Warnings and
 * breaches put `asOf` to a moment of the desk's turn; otherwise it is when the matter began.
 */
export class ResolutionClock {
  /**
   * Whether what it says holds. Otherwise agents have answered since `asOf` and nobody said when: then it takes all the time
   * until the last answer for the desk's, so that its times may be too early and never are too late.
   */
  readonly isExact: boolean;
  readonly #usedMs: number;
  readonly #asOf: number;
  readonly #calendar: BusinessCalendar | null;
  readonly #deskTurns: readonly DeskTurn[];

  /** @param turns who wrote when, at least all since `asOf`, oldest first */
  constructor(view: DueView, calendar: BusinessCalendar | null, turns: readonly Turn[] | undefined) {
    const { agentMessageAt, awaitingReplySince } = view;
    const { clocks, openedAt } = view.conversation.handling;
    const { asOf, usedMs } = clocks.resolution;
    this.#calendar = calendar;
    this.#usedMs = usedMs;
    this.#asOf = asOf;
    const running =
      awaitingReplySince === null ? [] : [{ from: Math.max(asOf, awaitingReplySince), to: null }];
    if (agentMessageAt === null || agentMessageAt <= asOf) {
      this.isExact = true;
      this.#deskTurns = running;
    } else if (turns) {
      this.isExact = true;
      // A matter begins with a message of the visitor, unless an agent takes it up again by themselves.
      this.#deskTurns = deskTurns(asOf, asOf > openedAt, turns);
    } else {
      this.isExact = false;
      this.#deskTurns = [{ from: asOf, to: awaitingReplySince === null ? agentMessageAt : null }];
    }
  }

  /** When so much was used up; `null`: not yet, and not as long as it is the visitor's turn. */
  reaches(ms: number): number | null {
    if (this.#usedMs >= ms) return this.#asOf;
    let leftMs = ms - this.#usedMs;
    for (const { from, to } of this.#deskTurns) {
      const at = addTime(this.#calendar, from, leftMs);
      if (to === null) return at;
      if (at !== null && at < to) return at;
      leftMs -= timeBetween(this.#calendar, from, to);
      // Used up to the last moment of a turn that ended in time: the next one begins too late.
      leftMs = Math.max(leftMs, 0);
    }
    return null;
  }
}

function deskTurns(asOf: number, isDesks: boolean, turns: readonly Turn[]): readonly DeskTurn[] {
  const found: DeskTurn[] = [];
  let from: number | null = isDesks ? asOf : null;
  for (const { at, by } of turns) {
    if (at < asOf) continue;
    if (by === 'visitor') from ??= at;
    else if (from !== null) {
      found.push({ from, to: at });
      from = null;
    }
  }
  if (from !== null) found.push({ from, to: null });
  return found;
}
