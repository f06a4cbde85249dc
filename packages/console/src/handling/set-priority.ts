import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { NEXT_LEVEL, PRIORITY_MINUTES, type PriorityLevel, priorityLevel } from './priority.ts';

/** Gives a conversation the level that its action names; `next` goes from one to the next, and round. */
export function setPriority(
  handle: AgentConversationHandle,
  action: `priority:${PriorityLevel | 'next'}`,
): Promise<void> {
  const present = priorityLevel(handle.state.value?.priority ?? 0);
  const level = action.slice('priority:'.length) as PriorityLevel | 'next';
  return handle.setPriority(PRIORITY_MINUTES[level === 'next' ? NEXT_LEVEL[present] : level]);
}
