import { durationMs, type SiteConfiguration } from '@deskbell/sdk/agent';

export type Policy = SiteConfiguration['policies'][string];
export type Step = Policy['steps'][number];
export type StepState = Step['in'];

/** A step on its ladder: how far along the time it stands. */
export interface Rung {
  readonly step: Step;
  readonly afterMs: number;
  /** From 0 to 1. Not to scale: seconds and hours stand on one ladder, so it grows by the order of time. */
  readonly at: number;
}

export interface Ladder {
  readonly state: StepState;
  readonly rungs: readonly Rung[];
}

const states: readonly StepState[] = ['waiting', 'unanswered', 'unresolved'];

/** The steps of a policy as ladders, one for each state, in the order of their times. */
export function ladders({ steps }: Policy): readonly Ladder[] {
  return states.flatMap((state) => {
    const timed = steps
      .filter((step) => step.in === state)
      .map((step) => ({ step, afterMs: durationMs(step.after) }))
      .sort((a, b) => a.afterMs - b.afterMs);
    const longest = timed.at(-1)?.afterMs ?? 0;
    const rungs = timed.map((rung) => ({ ...rung, at: scaled(rung.afterMs) / Math.max(scaled(longest), 1) }));
    return rungs.length === 0 ? [] : [{ state, rungs }];
  });
}

function scaled(ms: number): number {
  return Math.log10(1 + ms / 1_000);
}
