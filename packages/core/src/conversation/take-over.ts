import type { AgentActor } from './command.ts';
import { agentRef } from './agent-ref.ts';
import { withdrawOffer } from './end-offer.ts';
import { ownerOf } from './owner-of.ts';
import type { Unfolding } from './unfolding.ts';
import { hearerOf, whisperBody } from './whisper.ts';

/**
 * An agent takes the conversation by hand, whatever its status; nothing, when it is theirs.
 *
 * @param note what the agent who had it should know; where nobody had it, a note like any other
 */
export function takeOver(unfolding: Unfolding, by: AgentActor, note?: string): void {
  const { conversation } = unfolding;
  const agent = agentRef(by);
  const isOwn = ownerOf(conversation)?.id === by.id;
  const hasIt = conversation.status === 'active' && isOwn;
  if (note !== undefined && !hasIt) {
    const hearer = hearerOf(conversation);
    unfolding.add(by, hearer && !isOwn ? whisperBody(note, hearer) : { type: 'note', text: note });
  }
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
