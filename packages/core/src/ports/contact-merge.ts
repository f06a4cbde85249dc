import type { Contact, Entry } from '@deskbell/protocol';
import type { ConversationRecord } from './conversation-record.ts';
import type { OutboxEvent } from './outbox-store.ts';

/** Two contacts of whom somebody has seen that they are one person. */
export interface MergeContacts {
  readonly siteId: string;
  /** Who stays. */
  readonly contactId: string;
  /** Who goes; the conversations, browsers, consents, notes, tags and what is known besides become the other's. */
  readonly formerId: string;
  /** Which values were chosen; what is left out: the own ones, and the other's where there are none. */
  readonly chosen: Partial<Pick<Contact, 'name' | 'email' | 'phone'>>;
  readonly events?: readonly OutboxEvent[];
}

export type MergeOutcome =
  | {
      readonly result: 'merged';
      /** The conversations that have moved, each with another version. */
      readonly moved: readonly ConversationRecord[];
    }
  /** One of them is not there (any more); the host site vouches for the one who would go; they must not be erased. */
  | { readonly result: 'missing' | 'verified' | 'held' };

/** How a matter ended, as the timeline says: a wrap-up, or a score. */
export type ClosingEntry = Pick<Entry, 'at' | 'body' | 'conversationId'>;
