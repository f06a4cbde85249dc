import type { AgentActor } from './command.ts';
import { agentRef } from './agent-ref.ts';
import { withdrawOffer } from './end-offer.ts';
import { ownerOf } from './owner-of.ts';
import type { Unfolding } from './unfolding.ts';

/** An agent takes the conversation by hand, whatever its status; nothing, when it is theirs. */
export function takeOver(unfolding: Unfolding, by: AgentActor): void {
  const { conversation } = unfolding;
  const agent = agentRef(by);
  const isOwn = ownerOf(conversation)?.id === by.id;
  if (conversation.status === 'offered' && conversation.agent.id === by.id) {
    unfolding.add(by, { type: 'status', status: 'active', reason: 'accepted', agent });
    return;
  }
  if (conversation.status === 'snoozed' && isOwn) {
    unfolding.add(by, { type: 'status', status: 'active', reason: 'woken', agent });
    return;
  }
  withdrawOffer(unfolding, by);
  const { conversation: now } = unfolding;
  if (now.status === 'active' && now.agent.id === by.id) return;
  unfolding.add(by, { type: 'status', status: 'active', reason: 'claimed', agent });
}
