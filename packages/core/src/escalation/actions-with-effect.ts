import type { EscalationAction } from '@deskbell/protocol';
import { assertNever } from '../assert-never.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { MoveTarget } from '../conversation/move-body.ts';
import { queueOf } from '../conversation/queue-of.ts';
import { preferredSkills } from '../due/preferred-skills.ts';
import type { SitePlan } from '../plan/site-plan.ts';

/** Those of the actions that change something, as the timeline keeps them: `widenSkills` names its skills. */
export function actionsWithEffect(
  wanted: readonly EscalationAction[],
  { handling, status }: Conversation,
  plan: SitePlan,
  target: MoveTarget | null,
): readonly EscalationAction[] {
  const isOver = status === 'resolved' || status === 'closed';
  const queueId = target?.queueId ?? handling.queueId;
  const moves = queueId !== handling.queueId;
  // A move to another queue forgets what the old one had added and dropped.
  const dropped = moves ? [] : handling.dropped;
  const alsoQueueIds = moves ? [] : handling.alsoQueueIds;
  const preferred = preferredSkills(handling, queueOf(plan, { queueId })).map(({ skill }) => skill);

  return wanted.flatMap((action): EscalationAction[] => {
    switch (action.do) {
      case 'alertSupervisors':
      case 'notify':
        return [action];
      case 'offerContactBack':
        return status === 'closed' ? [] : [action];
      case 'raisePriority':
      case 'assignOnCall':
        return isOver ? [] : [action];
      case 'widenSkills': {
        const skills = (action.skills ?? preferred).filter(
          (skill) => preferred.includes(skill) && !dropped.includes(skill),
        );
        return isOver || skills.length === 0 ? [] : [{ do: 'widenSkills', skills: [...new Set(skills)] }];
      }
      case 'addQueue': {
        const isNew = plan.queues.has(action.queue) && action.queue !== queueId;
        return isOver || !isNew || alsoQueueIds.includes(action.queue) ? [] : [action];
      }
      case 'moveToQueue':
        return target !== null && action.queue === queueId ? [action] : [];
      case 'moveToTier':
        return action.tier === target?.tier ? [action] : [];
      default:
        return assertNever(action);
    }
  });
}
