import type { Conversation } from '../conversation/conversation.ts';
import type { QueuePlan } from '../plan/site-plan.ts';
import type { Due } from './due.ts';
import { preferredSkills } from './preferred-skills.ts';

/** What changes for a conversation while it waits for an agent: who may have it (R3), and who is asked again (R5). */
export function waitDue(conversation: Conversation, queue: QueuePlan): readonly Due[] {
  if (conversation.status !== 'queued') return [];
  const { handling, waitingSince } = conversation;
  const due: Due[] = [];
  const waitedFor = preferredSkills(handling, queue).filter(({ skill }) => !handling.dropped.includes(skill));
  if (waitedFor.length > 0) {
    const afterMs = Math.min(...waitedFor.map(({ relaxAfterMs }) => relaxAfterMs));
    const skills = waitedFor.filter(({ relaxAfterMs }) => relaxAfterMs === afterMs).map(({ skill }) => skill);
    due.push({ kind: 'relax', at: waitingSince + afterMs, skills: [...new Set(skills)] });
  }
  if (handling.excluded.length > 0 && handling.refusedAt !== null) {
    due.push({ kind: 'reoffer', at: handling.refusedAt + queue.reofferAfterMs });
  }
  return due;
}
