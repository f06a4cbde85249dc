import type { StepCondition } from '@deskbell/protocol';
import type { CrisisOn } from '../plan/site-plan.ts';
import type { Matter } from './matter.ts';

/** Whether everything that a step or trigger names besides its time or event is so now. */
export function conditionHolds(
  when: StepCondition | null | undefined,
  { contact, conversation: { handling } }: Matter,
  crisis: CrisisOn | null,
): boolean {
  if (!when) return true;
  const { crisis: inCrisis, languages, queues, tierBelow, vip } = when;
  return (
    (queues === undefined || queues.includes(handling.queueId)) &&
    (languages === undefined || (handling.language !== null && languages.includes(handling.language))) &&
    (tierBelow === undefined || handling.tier < tierBelow) &&
    (vip === undefined || contact.vip === vip) &&
    (inCrisis === undefined || (crisis !== null) === inCrisis)
  );
}
