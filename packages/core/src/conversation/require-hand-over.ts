import { DeskbellError } from '@deskbell/protocol/plain';
import type { AgentActor } from './command.ts';
import type { Conversation } from './conversation.ts';
import { ownerOf } from './owner-of.ts';

/**
 * Only who has a conversation hands it on; what nobody has, anybody may. So a transfer that is sent twice, the second time
 * after a colleague took it, takes nothing from them.
 */
export function requireHandOver(conversation: Conversation, by: AgentActor, what: string): void {
  if (conversation.status === 'resolved') {
    throw new DeskbellError('conflict', `unable to ${what}: it is resolved; take it first`);
  }
  const owner = ownerOf(conversation);
  if (owner && owner.id !== by.id) {
    throw new DeskbellError('conflict', `unable to ${what}: ${owner.name} has it; take it first`);
  }
}
