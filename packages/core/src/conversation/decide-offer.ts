import { DeskbellError } from '@deskbell/protocol/plain';
import { agentRef } from './agent-ref.ts';
import type { AgentActor } from './command.ts';
import type { CommandOf } from './command-of.ts';
import { offerEnd } from './end-offer.ts';
import { queueOf } from './queue-of.ts';
import { SYSTEM } from './system-author.ts';
import type { Unfolding } from './unfolding.ts';

/** Routing reserves it for an agent until the queue's offer timeout has passed (R5). */
export function makeOffer(unfolding: Unfolding, { agent, why }: CommandOf<'offer'>): void {
  const { conversation, context } = unfolding;
  if (conversation.status === 'offered' && conversation.agent.id === agent.id) return;
  if (conversation.status !== 'queued') {
    throw new DeskbellError('conflict', 'unable to offer the conversation: it is no longer waiting');
  }
  unfolding.add(SYSTEM, why);
  unfolding.add(SYSTEM, {
    type: 'status',
    status: 'offered',
    reason: 'offered',
    agent: agentRef(agent),
    until: context.now + queueOf(context.plan, conversation.handling).offerTimeoutMs,
  });
}

/** An offer can be accepted as long as it stands, a late click included: nobody else has it yet. */
export function acceptOffer(unfolding: Unfolding, by: AgentActor): void {
  const { conversation } = unfolding;
  if (conversation.status === 'active' && conversation.agent.id === by.id) return;
  if (conversation.status !== 'offered' || conversation.agent.id !== by.id) throw offerOver('accept');
  unfolding.add(by, { type: 'status', status: 'active', reason: 'accepted', agent: agentRef(by) });
}

export function declineOffer(unfolding: Unfolding, by: AgentActor): void {
  const { conversation } = unfolding;
  if (conversation.status === 'offered' && conversation.agent.id === by.id) {
    unfolding.add(by, offerEnd(conversation, 'declined'));
    return;
  }
  const isDone = conversation.status !== 'active' && conversation.handling.excluded.includes(by.id);
  if (!isDone) throw offerOver('decline');
}

function offerOver(what: string): DeskbellError {
  return new DeskbellError(
    'conflict',
    `unable to ${what} the conversation: it is not offered to you any more`,
  );
}
