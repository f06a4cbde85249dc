import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { EntryDraft } from './entry-draft.ts';
import { evolve } from './evolve.ts';
import { projectEntry } from './project-entry.ts';

/** The record after an entry, as a store would have it; `dueAt` stays as it was. */
export function recordAfter(record: ConversationRecord, entry: EntryDraft): ConversationRecord {
  return {
    ...record,
    ...projectEntry(record, entry),
    conversation: evolve(record.conversation, entry),
  };
}
