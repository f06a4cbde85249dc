import { durationMs } from '@deskbell/protocol/plain';
import type { EscalationPolicy, EscalationStep } from '@deskbell/protocol';
import { withPrimaryLanguages } from './primary-language.ts';
import type { PolicyPlan, StepPlan } from './site-plan.ts';

export function compilePolicy(id: string, policy: EscalationPolicy): PolicyPlan {
  const stepsIn = (wanted: EscalationStep['in']): readonly StepPlan[] =>
    policy.steps
      .filter((step) => step.in === wanted)
      .map(compileStep)
      .sort((a, b) => a.afterMs - b.afterMs);
  return {
    id,
    steps: {
      waiting: stepsIn('waiting'),
      unanswered: stepsIn('unanswered'),
      unresolved: stepsIn('unresolved'),
    },
    triggers: policy.triggers.map((trigger) =>
      trigger.when === undefined ? trigger : { ...trigger, when: withPrimaryLanguages(trigger.when) },
    ),
  };
}

function compileStep({ after, clock, when, do: actions }: EscalationStep): StepPlan {
  return {
    afterMs: durationMs(after),
    clock,
    when: when === undefined ? null : withPrimaryLanguages(when),
    actions,
  };
}
