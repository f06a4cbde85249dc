import type { Handling } from '../conversation/handling.ts';
import { queueOf } from '../conversation/queue-of.ts';
import { stepsDone } from '../conversation/steps-done.ts';
import type { DueView } from '../due/due-view.ts';
import type { CrisisOn, PolicyPlan, SitePlan } from '../plan/site-plan.ts';
import { addTime } from '../sla/open-time.ts';
import { policyInForce } from './policy-in-force.ts';
import type { StepDue, StepKind } from './step-due.ts';

const KINDS: readonly StepKind[] = ['waiting', 'unanswered', 'unresolved'];

/** The next steps of the policy in force (E1): for each thing that lasts, the next that counts hours and the next that always counts. */
export function stepDues(view: DueView, plan: SitePlan, crisis: CrisisOn | null): readonly StepDue[] {
  const { handling } = view.conversation;
  const policy = policyInForce(handling, plan, crisis);
  if (!policy) return [];
  const { calendar } = queueOf(plan, handling);
  return KINDS.flatMap((kind) => {
    const since = lastsSince(view, kind);
    if (since === null) return [];
    const ahead = stepsAhead(policy, handling, kind, since);
    return (['hours', 'always'] as const).flatMap((clock): StepDue[] => {
      // Steps on one clock come in their order, so that the first is the next.
      const next = ahead.find(({ step }) => step.clock === clock);
      if (!next) return [];
      const at = addTime(clock === 'hours' ? calendar : null, since, next.step.afterMs);
      return at === null ? [] : [{ kind: 'step', at, policyId: policy.id, in: kind, since, ...next }];
    });
  });
}

function stepsAhead(policy: PolicyPlan, handling: Handling, kind: StepKind, since: number) {
  const done = stepsDone(handling, policy.id);
  const bits =
    kind !== 'unanswered' ? done[kind] : done.unanswered.since === since ? done.unanswered.done : 0;
  return policy.steps[kind]
    .map((step, index) => ({ step, index }))
    .filter(({ index }) => (bits & (1 << index)) === 0);
}

/** Since when it has been waiting for an agent, for an answer, or without being solved; `null`: it is not. */
function lastsSince({ awaitingReplySince, conversation }: DueView, kind: StepKind): number | null {
  const { status } = conversation;
  if (status === 'resolved' || status === 'closed') return null;
  switch (kind) {
    case 'waiting':
      // On its way to a colleague it is still with the agent who hands it over.
      return status === 'queued' || (status === 'offered' && conversation.returnTo === null)
        ? conversation.waitingSince
        : null;
    case 'unanswered':
      return status === 'bot' || status === 'snoozed' ? null : awaitingReplySince;
    case 'unresolved':
      return conversation.handling.openedAt;
  }
}
