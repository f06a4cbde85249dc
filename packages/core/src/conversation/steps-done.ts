import type { Handling, StepsDone } from './handling.ts';

const NOTHING: StepsDone = { waiting: 0, unresolved: 0, unanswered: { since: 0, done: 0 }, triggers: [] };

/** What is done of a policy in this matter; nothing, if it was never in force. */
export function stepsDone({ steps }: Pick<Handling, 'steps'>, policyId: string): StepsDone {
  // A policy may be called `constructor`.
  return Object.hasOwn(steps, policyId) ? (steps[policyId] ?? NOTHING) : NOTHING;
}
