import type { StepPlan } from '../plan/site-plan.ts';

/** What steps wait for (E1). */
export type StepKind = 'waiting' | 'unanswered' | 'unresolved';

/** A step of the policy in force comes. */
export interface StepDue {
  readonly kind: 'step';
  readonly at: number;
  readonly policyId: string;
  readonly in: StepKind;
  /** Place among the steps with the same `in`. */
  readonly index: number;
  /** Since when it has lasted. */
  readonly since: number;
  readonly step: StepPlan;
}
