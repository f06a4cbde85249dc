import type { ConversationStatus, ReadMarks } from '@deskbell/protocol';

/** What the entries of both sides have in common. */
export interface WireEntry {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly at: number;
  readonly author: {
    readonly kind: 'visitor' | 'agent' | 'bot' | 'system';
    readonly id?: string;
    readonly name?: string;
  };
  readonly body: {
    readonly type: string;
    readonly text?: string;
    /** The words with a score. */
    readonly comment?: unknown;
    /** The entry that this one changes or takes back (C4). */
    readonly entryId?: string;
  };
}

/** What the conversations of both sides have in common. */
export interface WireConversation {
  readonly id: string;
  readonly status: ConversationStatus;
  readonly version: number;
  readonly seq: number;
  readonly startedAt: number;
  readonly marks: ReadMarks;
}

export interface WirePage<Entry> {
  readonly previous: number;
  readonly entries: readonly Entry[];
  readonly complete: boolean;
}

/** The acknowledgement of a text. */
export interface Delivered<State, Entry> {
  /** Told when the text has begun it. */
  readonly conversation?: State;
  readonly previous: number;
  readonly entry: Entry;
}

/** What acknowledgements tell: a conversation, an entry with the one before it, both, or nothing of either. */
export type Told<State, Entry> =
  | Delivered<State, Entry>
  | { readonly conversation?: State; readonly previous?: never; readonly entry?: never };

/** The commands about one conversation that both sides have. */
export interface ConversationWire<State, Entry> {
  catchUp(input: {
    conversationId: string;
    after: number;
  }): Promise<{ conversation: State; page: WirePage<Entry> }>;
  history(
    input: { conversationId: string; before: number; limit: number },
    signal?: AbortSignal,
  ): Promise<WirePage<Entry>>;
  markRead(input: { conversationId: string; seq: number }): Promise<{ seq: number }>;
  setTyping(input: { conversationId: string; typing: boolean }): Promise<unknown>;
  end(input: { conversationId: string }, signal?: AbortSignal): Promise<{ conversation: State }>;
}
