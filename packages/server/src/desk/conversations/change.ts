import type { AppendedEntry, Conversation, ConversationRecord } from '@deskbell/core';

export interface Changed {
  readonly record: ConversationRecord;
  /** The entries that were stored now; for a repetition the one of the first time. */
  readonly entries: readonly AppendedEntry[];
}

export interface ChangeOptions {
  /** The socket that is answered and needs no facts. */
  readonly origin?: string | null;
  /**
   * Called as soon as the change is stored and before anybody is told, so that an author has the answer before facts
   * about later entries.
   */
  readonly stored?: (changed: Changed) => void;
  /** What must still hold when the change takes effect; otherwise nothing is changed. */
  readonly when?: (conversation: Conversation) => boolean;
}
