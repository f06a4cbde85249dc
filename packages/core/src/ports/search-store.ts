import type { ConversationRecord } from './conversation-record.ts';

export interface SearchQuery {
  readonly siteId: string;
  /** As somebody typed it: all of it is data, and none of it can be wrong. */
  readonly text: string;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A conversation in which something was found, and the newest place where. */
export interface SearchHit {
  readonly record: ConversationRecord;
  /** The message or note; `null` when it is the contact's name. */
  readonly entryId: string | null;
  /** Its place; 0 for the contact's name. */
  readonly seq: number;
  /** The part of the text where it stands. */
  readonly excerpt: string;
  /** What was found, as first and last place (not included) in the excerpt, in UTF-16 code units. */
  readonly matches: readonly (readonly [start: number, end: number])[];
}

export interface SearchPage {
  /** At most `limit`; a page in the middle may have fewer. */
  readonly hits: readonly SearchHit[];
  /** `null`: nothing follows. */
  readonly next: string | null;
}

export interface Indexed {
  /** Lines of timelines that were looked at. */
  readonly entries: number;
  /** Whether nothing is left to be done. */
  readonly complete: boolean;
}

/**
 * Finds conversations by their words: of messages and notes as they stand after edits and deletions (C4), and of the contact's
 * name. What is written is found a moment later, when it was indexed, so that no message waits for it; what is deleted is not
 * found from then on.
 *
 * Indexing may be done by several at once, be broken off, and be repeated: it all comes to the same.
 */
export interface SearchStore {
  /** Newest matching line first, each conversation once. Rejects with `invalid` for a cursor that is not one of its own. */
  search(query: SearchQuery): Promise<SearchPage>;
  /** Indexes what is new in these conversations: about so many entries in one write. */
  index(conversationIds: readonly string[], limit: number): Promise<Indexed>;
  /**
   * The same for whatever is behind in any conversation, the longest quiet first: all of them the first time, then those with
   * activity since a while before the last time. Call it again until it is complete.
   */
  indexMore(limit: number): Promise<Indexed>;
  /** Removes a conversation that is being erased (A7), before its entries are: nothing of it is indexed again. */
  forget(conversationId: string): Promise<void>;
}
