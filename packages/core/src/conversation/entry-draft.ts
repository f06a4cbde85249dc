import type { Author, EntryBody } from '@deskbell/protocol';

/**
 * A fact about a conversation, and at the same time the line that will stand in its timeline: an entry which the store
 * has not numbered yet.
 */
export interface EntryDraft {
  readonly id: string;
  readonly at: number;
  readonly author: Author;
  readonly body: EntryBody;
}

/** Internal entries never reach a visitor (C1). */
export function isInternal(body: EntryBody): boolean {
  return body.type === 'note';
}
