import type { AgentConversation, InboxCounts } from '@deskbell/protocol';
import { LIMITS } from '@deskbell/protocol/plain';
import { isInView } from './inbox-view.ts';

const COUNTED = ['mine', 'offered', 'waiting', 'unassigned', 'snoozed', 'open', 'resolved'] as const;

/** The counts once a conversation has changed. What is only counted so far stays: the server counts anew soon. */
export function countAfter(
  counts: InboxCounts,
  before: AgentConversation,
  after: AgentConversation,
  agentId: string,
): InboxCounts {
  const changed: { [View in keyof InboxCounts]: InboxCounts[View] } = { ...counts };
  let isChanged = false;
  for (const view of COUNTED) {
    const by = Number(isInView(view, after, agentId)) - Number(isInView(view, before, agentId));
    if (by === 0 || counts[view] >= LIMITS.countedConversations) continue;
    changed[view] = Math.max(0, counts[view] + by);
    isChanged = true;
  }
  return isChanged ? changed : counts;
}
