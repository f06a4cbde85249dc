import type { Ids } from '../ports/ids.ts';
import type { QueuedConversation } from './conversation.ts';
import type { EntryDraft } from './entry-draft.ts';

export interface StartConversation {
  readonly siteId: string;
  readonly contactId: string;
  readonly visitorId: string;
  /** The entry id that the visitor's client made for the first message. */
  readonly messageId: string;
  readonly text: string;
}

/** A new conversation with its first entries: that it began, and the visitor's first message. */
export function startConversation(
  input: StartConversation,
  now: number,
  ids: Ids,
): { conversation: QueuedConversation; entries: readonly EntryDraft[] } {
  const { siteId, contactId, visitorId } = input;
  const conversation: QueuedConversation = {
    id: ids.next(),
    siteId,
    contactId,
    visitorId,
    startedAt: now,
    version: 1,
    status: 'queued',
    waitingSince: now,
    preferredAgentId: null,
  };
  const entries: EntryDraft[] = [
    {
      id: ids.next(),
      at: now,
      author: { kind: 'system' },
      body: { type: 'status', status: 'queued', reason: 'started' },
    },
    {
      id: input.messageId,
      at: now,
      author: { kind: 'visitor', id: visitorId },
      body: { type: 'message', text: input.text },
    },
  ];
  return { conversation, entries };
}
