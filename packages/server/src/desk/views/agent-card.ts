import { isConnected, type Agent, type AgentPresence, type AgentLoad } from '@deskbell/core';
import type { AgentCard } from '@deskbell/protocol';
import { pictureOf } from '../../people/pictures/picture-path.ts';

/** An agent as colleagues see them: no e-mail address, no account data. */
export function agentCard(agent: Agent, presence: AgentPresence, load: AgentLoad | undefined): AgentCard {
  return {
    id: agent.id,
    name: agent.name,
    ...pictureOf(agent),
    presence: presence.chosen,
    connected: isConnected(presence),
    load: load?.load ?? 0,
    capacity: load?.capacity ?? agent.capacity,
    pause: load?.pause ?? null,
    breakDueSince: load?.breakDueSince ?? null,
    ...(presence.chosen === 'away' && load?.backAt ? { backAt: load.backAt } : {}),
  };
}
