import { DeskbellError } from '@deskbell/protocol/plain';
import type { EntryBody } from '@deskbell/protocol';
import type { CommandOf } from './command-of.ts';
import type { AgentRef, Conversation } from './conversation.ts';
import { ownerOf } from './owner-of.ts';
import type { Unfolding } from './unfolding.ts';

/** A word in the ear of the agent who has the conversation, or is about to: only staff ever sees it (C1). */
export function whisper(unfolding: Unfolding, { by, id, text }: CommandOf<'whisper'>): void {
  const hearer = hearerOf(unfolding.conversation);
  if (hearer === null || hearer.id === by.id) {
    throw new DeskbellError(
      'conflict',
      'unable to tell the agent: nobody else has the conversation; leave a note instead',
    );
  }
  unfolding.add(by, whisperBody(text, hearer), id);
}

export function whisperBody(text: string, to: AgentRef): EntryBody {
  return { type: 'note', text, mentions: [to.id], whisper: true };
}

/** Who would hear it: whose it is, or to whom it is offered. What is over has nobody who could act on it. */
export function hearerOf(conversation: Conversation): AgentRef | null {
  switch (conversation.status) {
    case 'resolved':
    case 'closed':
      return null;
    case 'offered':
      return conversation.returnTo ?? conversation.agent;
    default:
      return ownerOf(conversation);
  }
}
