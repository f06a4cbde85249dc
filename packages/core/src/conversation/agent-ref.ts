import type { AgentRef } from './conversation.ts';

/** Only what the timeline keeps of an agent, whatever else the caller knows of them. */
export function agentRef({ id, name }: AgentRef): AgentRef {
  return { id, name };
}
