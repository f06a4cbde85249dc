import type { Handling, StepsDone } from './handling.ts';

/** A new wait begins: what was allowed because the old one lasted no longer holds. */
export function newWait(handling: Handling): Handling {
  return {
    ...handling,
    alsoQueueIds: [],
    dropped: [],
    excluded: [],
    refusedAt: null,
    steps: mapSteps(handling.steps, (done) => ({ ...done, waiting: 0 })),
  };
}

/** The visitor comes back with a question that was solved: where it was served, but otherwise from the beginning (C2). */
export function newMatter(handling: Handling, at: number): Handling {
  const { surveys, surveysBefore: _, ...rest } = newWait(handling);
  return {
    ...rest,
    ...(surveys ? { surveysBefore: surveys } : {}),
    tierSince: at,
    openedAt: at,
    firstReplyMisses: 0,
    personRequestedAt: null,
    steps: {},
    clocks: {
      firstResponse: 'running',
      nextResponse: { since: at, mark: 'running' },
      resolution: { mark: 'running', usedMs: 0, asOf: at },
    },
  };
}

/** Other people serve it: what those of the old queue refused, and what was asked of them, says nothing about them. */
export function anotherQueue(handling: Handling, queueId: string): Handling {
  return {
    ...handling,
    queueId,
    alsoQueueIds: [],
    requires: [],
    dropped: [],
    excluded: [],
    refusedAt: null,
  };
}

export function anotherTier(handling: Handling, tier: number, at: number): Handling {
  return { ...handling, tier, tierSince: at, clocks: { ...handling.clocks, firstResponse: 'running' } };
}

/** This agent is asked again only when nobody else can take it (R5). */
export function refusedBy(handling: Handling, agentId: string, at: number): Handling {
  const excluded = handling.excluded.includes(agentId) ? handling.excluded : [...handling.excluded, agentId];
  return { ...handling, excluded, refusedAt: at };
}

function mapSteps(steps: Handling['steps'], of: (done: StepsDone) => StepsDone): Handling['steps'] {
  return Object.fromEntries(Object.entries(steps).map(([policyId, done]) => [policyId, of(done)]));
}
