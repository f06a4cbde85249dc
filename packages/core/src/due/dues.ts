import type { Turn } from '../conversation/command.ts';
import { queueOf } from '../conversation/queue-of.ts';
import { stepDues } from '../escalation/step-dues.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import { slaDues } from '../sla/sla-dues.ts';
import { surveyDues } from '../survey/survey-dues.ts';
import type { DueView } from './due-view.ts';
import type { Due } from './due.ts';
import { firstReplyDue } from './first-reply-due.ts';
import { statusDue } from './status-due.ts';
import { waitDue } from './wait-due.ts';

/** What is going to happen to the conversation as it stands, the earliest first. */
export function dues(
  view: DueView,
  plan: SitePlan,
  crisis: CrisisOn | null,
  turns: readonly Turn[] | undefined,
): readonly Due[] {
  const { conversation } = view;
  if (conversation.status === 'closed') return [];
  const queue = queueOf(plan, conversation.handling);
  return [
    statusDue(conversation, plan),
    firstReplyDue(view, queue),
    ...waitDue(conversation, queue),
    ...stepDues(view, plan, crisis),
    ...slaDues(view, plan, turns),
    ...surveyDues(view, plan),
  ]
    .filter((due) => due !== null)
    .sort((a, b) => a.at - b.at);
}
