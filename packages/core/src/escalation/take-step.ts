import type { EscalationEntryBody } from '../conversation/entry-draft.ts';
import type { Unfolding } from '../conversation/unfolding.ts';
import { promiseOf } from '../sla/promise-of.ts';
import { composeSummary } from './compose-summary.ts';
import { conditionHolds } from './condition-holds.ts';
import { escalate } from './escalate.ts';
import type { StepDue } from './step-due.ts';

/**
 * Takes a step of the policy in force (E1). A step whose condition does not hold at its time is passed over for good: its
 * entry has no actions, and counts as the step's one time.
 */
export function takeStep(due: StepDue, unfolding: Unfolding): void {
  const { context, entries, record } = unfolding;
  const { index, policyId, since, step } = due;
  const cause: EscalationEntryBody['cause'] = {
    kind: 'step',
    policyId,
    in: due.in,
    step: index,
    afterMs: step.afterMs,
    ...(due.in === 'unanswered' ? { since } : {}),
  };
  const actions = conditionHolds(step.when, record, context.crisis) ? step.actions : [];
  const { plan, story } = context;
  const summary = () =>
    story ? composeSummary([...story, ...entries], record.contact, plan, promiseOf(record, plan)) : null;
  unfolding.append(escalate(cause, actions, record.conversation, { ...context, summary }));
}
