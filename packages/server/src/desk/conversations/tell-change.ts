import type { AppendedEntry, Conversation } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import type { Changed } from './change.ts';
import { ownersOf } from './owners-of.ts';

/** Tells those on this node whom a stored change concerns. */
export function tellChange(
  { facts }: DeskContext,
  before: Conversation | null,
  { record, entries }: Changed,
  origin: string | null,
): void {
  const after = record.conversation;
  // A new conversation is told as a whole before its entries, so that they have a place to go to.
  if (before === null) facts.tell({ type: 'conversationChanged', record });
  const agentIds = ownersOf(before, after);
  // The acknowledgement carries what was asked for. What the desk added after it, its author hears of like everybody.
  let author = origin;
  for (const appended of entries) {
    facts.tell({ type: 'entryAdded', record, appended, agentIds, origin: author });
    if (isByPerson(appended)) author = null;
  }
  if (before !== null && before.version !== after.version)
    facts.tell({ type: 'conversationChanged', record });
}

function isByPerson({ entry }: AppendedEntry): boolean {
  return entry.author.kind !== 'system' && entry.body.type !== 'status';
}
