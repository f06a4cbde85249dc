import { isConnected, type Agent, type AgentPresence } from '@deskbell/core';
import type { AgentCard } from '@deskbell/protocol';

/** An agent as colleagues see them: no e-mail address, no account data. */
export function agentCard(agent: Agent, presence: AgentPresence, load: number): AgentCard {
  return {
    id: agent.id,
    name: agent.name,
    presence: presence.chosen,
    connected: isConnected(presence),
    load,
    capacity: agent.capacity,
  };
}
