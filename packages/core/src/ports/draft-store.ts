/** Whose draft, where, and for whom: the visitor or colleagues. */
export interface DraftKey {
  readonly agentId: string;
  readonly conversationId: string;
  readonly kind: 'reply' | 'note';
}

/** What an agent has begun to write and not sent. */
export interface Draft extends DraftKey {
  readonly siteId: string;
  readonly text: string;
  /** When it was stored. Each change has a later one, so that it names the change, too. */
  readonly at: number;
  /** What was written meanwhile on another device of the agent. */
  readonly other: { readonly text: string; readonly at: number } | null;
}

export type DraftHead = Pick<Draft, 'conversationId' | 'kind' | 'siteId' | 'at'>;

export interface DraftChange extends DraftKey {
  readonly siteId: string;
  /** Empty: there is nothing to keep any more. */
  readonly text: string;
  /** `at` of the one that it was made from; 0: of none. */
  readonly base: number;
  readonly now: number;
  /** Forgets the other one, unless there is a newer one by now. */
  readonly dropsOther: boolean;
  /** So many of an agent are kept: beyond, the oldest goes. */
  readonly most: number;
}

/** Drafts of agents, on all their devices. They are private to the agent: nobody else is told that there is one. */
export interface DraftStore {
  /**
   * The newest wins, by the server's clock. What stood there and is not what it was made from stays as `other`; an empty text made
   * from something else changes nothing. Tells what is there now, and whether that is another than before.
   */
  put(change: DraftChange): Promise<{ readonly draft: Draft | null; readonly changed: boolean }>;
  /** Of an agent in a conversation. */
  find(agentId: string, conversationId: string): Promise<readonly Draft[]>;
  /** Of an agent, the newest first, without their texts. */
  list(agentId: string): Promise<readonly DraftHead[]>;
  /** Of all agents in a conversation. */
  ofConversation(conversationId: string): Promise<readonly Draft[]>;
  /** Deletes those in a conversation, and tells which. */
  clear(conversationId: string): Promise<readonly DraftKey[]>;
  /** Deletes what was not changed since a time, of all agents. */
  prune(before: number): Promise<void>;
}
