import type { Agent, AgentPresence } from '@deskbell/core';
import type { AgentCard } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { agentCard } from './agent-card.ts';

/** An agent as colleagues see them now, and since when they are so. */
export function cardNow(
  { agents, book, clock }: Pick<DeskContext, 'agents' | 'book' | 'clock'>,
  { agent, presence }: { readonly agent: Agent; readonly presence: AgentPresence },
): AgentCard {
  const now = clock.now();
  const card = agentCard(agent, presence, book.cardOf(agent.id, now));
  const state = `${card.presence} ${String(card.connected)} ${card.pause?.reason ?? ''}`;
  return { ...card, since: agents.stateSince(agent.id, state, now) };
}
