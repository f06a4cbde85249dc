import type { AgentConversation, InboxView } from '@deskbell/sdk/agent';

/** Whether it is reserved for this agent just now. */
export function isOfferedTo({ status, offer }: AgentConversation, agentId: string): boolean {
  return status === 'offered' && offer?.agent.id === agentId;
}

/** In "mine", what is offered stands above what the agent has already. */
export function offersFirst(
  conversations: readonly AgentConversation[],
  agentId: string,
  view: InboxView,
): readonly AgentConversation[] {
  if (view !== 'mine') return conversations;
  const isOffer = (one: AgentConversation): boolean => isOfferedTo(one, agentId);
  return [...conversations.filter(isOffer), ...conversations.filter((one) => !isOffer(one))];
}
