import type { AgentPage } from './agent-page.ts';

/** Whoever comes first here has been idle longest: coming back to work begins the idle time anew. */
export async function inTurn(...agents: readonly AgentPage[]): Promise<void> {
  for (const agent of agents) {
    await agent.setPresence('Away');
    await agent.setPresence('Available');
  }
}
