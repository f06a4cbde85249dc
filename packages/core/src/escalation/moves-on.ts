import type { PolicyPlan } from '../plan/site-plan.ts';

/** Whether a step of the policy may move a conversation to another queue or tier. */
export function movesOn({ steps }: PolicyPlan): boolean {
  return [...steps.waiting, ...steps.unanswered, ...steps.unresolved].some(({ actions }) =>
    actions.some((action) => action.do === 'moveToTier' || action.do === 'moveToQueue'),
  );
}
