import type { CommandOf } from './command-of.ts';
import { ownerOf } from './owner-of.ts';
import { SYSTEM } from './system-author.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * Its agent is lost (P3): it waits again, as old as the visitor's wait for this agent. An agent who had answered at least once
 * leaves a wait that began with the oldest question still open, or that begins now: whoever had all their answers does not
 * overtake those who wait for their first. A transfer that is pending goes on, with nobody to come back to.
 */
export function requeue(unfolding: Unfolding, { agentId, reason }: CommandOf<'requeue'>): void {
  const { context, conversation, record } = unfolding;
  const owner = ownerOf(conversation);
  if (!owner || (agentId !== undefined && owner.id !== agentId)) return;
  switch (conversation.status) {
    case 'offered': {
      const { agent, offerUntil } = conversation;
      return unfolding.add(SYSTEM, { type: 'status', status: 'offered', reason, agent, until: offerUntil });
    }
    case 'active':
    case 'snoozed': {
      const agentSince = conversation.status === 'active' ? conversation.agentSince : -Infinity;
      const hasReplied = (record.agentMessageAt ?? -Infinity) >= agentSince;
      const wait = hasReplied ? { waitingSince: record.awaitingReplySince ?? context.now } : {};
      return unfolding.add(SYSTEM, { type: 'status', status: 'queued', reason, ...wait });
    }
    default:
      return;
  }
}
