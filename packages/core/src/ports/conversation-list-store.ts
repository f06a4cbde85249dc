import type { ConversationStatus } from '@deskbell/protocol';
import type { ClosingEntry } from './contact-merge.ts';
import type { InboxPage } from './conversation-store.ts';

/** Which conversations of a site are wanted; what is left out does not matter. */
export interface ConversationFilter {
  readonly siteId: string;
  readonly status?: ConversationStatus | undefined;
  /** Who has it, or had it last. */
  readonly agentId?: string | undefined;
  readonly queueId?: string | undefined;
  readonly tagId?: string | undefined;
  readonly contactId?: string | undefined;
  /** Began at or after. */
  readonly from?: number | undefined;
  /** Began before. */
  readonly to?: number | undefined;
}

/** Lists of conversations for whoever is no desk: in the order of their beginnings, so that a page stays what it was. */
export interface ConversationListStore {
  /** Newest first; `cursor` is that of the page before. */
  list(filter: ConversationFilter, cursor: string | null, limit: number): Promise<InboxPage>;
  /** Feedback and scores of the conversations that an agent has, or had last, and that began at or after: the newest first. */
  saidOf(
    filter: { readonly siteId: string; readonly agentId: string; readonly from: number },
    limit: number,
  ): Promise<readonly ClosingEntry[]>;
}
