import type { AgentRef } from '../conversation/conversation.ts';
import { ownerOf } from '../conversation/owner-of.ts';
import { silentAt } from '../routing/silence.ts';
import type { Story } from './story.ts';

/** A stretch of time in which a conversation took up an agent. */
export interface Work {
  readonly agent: AgentRef;
  readonly from: number;
  readonly to: number;
}

/**
 * Whom the conversation took up from its last entry on: the agent who has it, also while it is offered to a colleague,
 * unless it is put aside; and until the visitor has been silent for so long that it weighs nothing any more (P2).
 */
export function workBetween({ record, at }: Story, to: number, silentAfterMs: number): Work | null {
  const { conversation } = record;
  if (conversation.status !== 'active' && conversation.status !== 'offered') return null;
  const agent = ownerOf(conversation);
  const end = Math.min(to, silentAt(record, silentAfterMs) ?? to);
  return agent && end > at ? { agent, from: at, to: end } : null;
}
