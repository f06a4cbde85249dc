import type { AgentRef } from '../conversation/conversation.ts';
import { silentAt } from '../routing/silence.ts';
import type { Story } from './story.ts';

/** A stretch of time in which a conversation took up an agent. */
export interface Work {
  readonly agent: AgentRef;
  readonly from: number;
  readonly to: number;
}

/**
 * Whom the conversation took up from its last entry on: the agent who has it, unless it is put aside, and until the visitor
 * has been silent for so long that it weighs nothing any more (P2).
 */
export function workBetween({ record, at }: Story, to: number, silentAfterMs: number): Work | null {
  const { conversation } = record;
  if (conversation.status !== 'active') return null;
  const end = Math.min(to, silentAt(record, silentAfterMs) ?? to);
  return end > at ? { agent: conversation.agent, from: at, to: end } : null;
}
