import type { Distribution } from './distribution.ts';
import type { PromiseClock } from './outcome.ts';

/** Conversations, and how they were served. Times in milliseconds. */
export interface ServiceSummary {
  readonly conversations: number;
  readonly answered: number;
  /** Visitors who left before anybody had taken their conversation. */
  readonly left: number;
  /** Those who still waited at the end. */
  readonly waiting: number;
  /** Until an agent had it, or the visitor left. */
  readonly wait: Distribution;
  /** Share that had to wait at all. */
  readonly waited: number;
  /** Share that an agent had within the target; who left sooner than that does not count. 1 when there was nobody. */
  readonly withinTarget: number;
}

export interface HourSummary extends ServiceSummary {
  readonly at: number;
  /** Units of work that came in, on average: what an agent without pause would need. */
  readonly offeredUnits: number;
  /** Units at work, and on duty, on average over the hour. */
  readonly busyUnits: number;
  readonly dutyUnits: number;
  /** Share of the first-response promises that were kept; `null` when none was made. */
  readonly kept: number | null;
}

export interface PromiseSummary {
  readonly clock: PromiseClock;
  readonly conversations: number;
  /** Those in which it was broken at least once. */
  readonly broken: number;
}

export interface PathSummary {
  readonly path: readonly string[];
  readonly result: 'answered' | 'left' | 'waiting';
  readonly count: number;
}

/** What a simulation found. */
export interface Summary extends ServiceSummary {
  readonly targetMs: number;
  readonly days: number;
  readonly timeZone: string;
  readonly firstReply: Distribution;
  readonly promises: readonly PromiseSummary[];
  readonly offers: { readonly made: number; readonly missed: number };
  /** Share of the time on duty during which agents had work. */
  readonly occupancy: number;
  /** Hours on duty of all agents together. */
  readonly agentHours: number;
  readonly hours: readonly HourSummary[];
  readonly queues: readonly (ServiceSummary & { readonly queue: string })[];
  /** Ways through the escalation policy, the most frequent first. */
  readonly paths: readonly PathSummary[];
}
