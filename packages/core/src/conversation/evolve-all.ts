import type { Conversation } from './conversation.ts';
import type { EntryDraft } from './entry-draft.ts';
import { evolve } from './evolve.ts';

/** The conversation after a run of entries. */
export function evolveAll(conversation: Conversation, entries: readonly EntryDraft[]): Conversation {
  return entries.reduce<Conversation>(evolve, conversation);
}
