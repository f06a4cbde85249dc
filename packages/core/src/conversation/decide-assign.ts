import { DeskbellError } from '@deskbell/protocol/plain';
import { agentRef } from './agent-ref.ts';
import type { CommandOf } from './command-of.ts';
import { withdrawOffer } from './end-offer.ts';
import type { Unfolding } from './unfolding.ts';

/** Routing (only while it waits) or a supervisor (as long as it is open) gives it to an agent at once. */
export function assign(unfolding: Unfolding, { agent, by, why }: CommandOf<'assign'>): void {
  const { conversation } = unfolding;
  const { status } = conversation;
  if (status === 'active' && conversation.agent.id === agent.id) return;
  if (by.kind === 'system' ? status !== 'queued' : status === 'resolved') {
    throw new DeskbellError('conflict', 'unable to assign the conversation: it is no longer waiting');
  }
  withdrawOffer(unfolding, by);
  const { conversation: now } = unfolding;
  if (now.status === 'active' && now.agent.id === agent.id) return;
  if (why) unfolding.add({ kind: 'system' }, why);
  unfolding.add(by, { type: 'status', status: 'active', reason: 'assigned', agent: agentRef(agent) });
}
