import type {
  Author,
  Entry,
  InboxCounts,
  InboxFilter,
  InboxOrder,
  InboxView,
  ReadMarks,
  VisitorDetails,
  VisitorPage,
} from '@deskbell/protocol';
import type {
  ActiveConversation,
  BotConversation,
  Conversation,
  QueuedConversation,
} from '../conversation/conversation.ts';
import type { EntryDraft } from '../conversation/entry-draft.ts';
import type { ConversationRecord } from './conversation-record.ts';
import type { Deadline } from './deadline-store.ts';
import type { OutboxEvent } from './outbox-store.ts';

/** Who will read: visitors never get internal entries. */
export type Audience = 'visitor' | 'agent';

/** An entry as stored, with the seq of the entry before it, as each audience sees it. */
export interface AppendedEntry {
  readonly entry: Entry;
  readonly previous: Readonly<Record<Audience, number>>;
}

export interface AppendRequest {
  /** The conversation as it will be after the entries. */
  readonly next: Conversation;
  /** The version that the decision was made on; another one in the store is a `conflict`. */
  readonly expectedVersion: number;
  /** At least one, in order. */
  readonly entries: readonly EntryDraft[];
  /**
   * The conversation's next deadline, as it follows from `next` and what `known` says. Exact when the store finds the
   * conversation as known; otherwise the earlier of this and the stored one, since a deadline may come too early and never
   * too late (E2).
   */
  readonly dueAt: number | null;
  /** Deadlines of other things, stored in the same transaction: notifications of a step, for one. */
  readonly deadlines?: readonly Deadline[];
  /** What others asked to be told of it, stored in the same transaction. */
  readonly events?: readonly OutboxEvent[];
  /** The record on which the decision was made, if the caller has it: what never changes is then not read again. */
  readonly known?: ConversationRecord;
}

export type AppendOutcome =
  /** Committed, flushed to disk (D1). */
  | {
      readonly result: 'appended';
      readonly entries: readonly AppendedEntry[];
      readonly record: ConversationRecord;
    }
  /** An entry of this author with the same id and the same body is already there: nothing was written (D2). */
  | { readonly result: 'duplicate'; readonly entry: AppendedEntry; readonly record: ConversationRecord }
  /** An entry of this author with the same id but another body is already there: nothing was written (D2). */
  | { readonly result: 'idReused' }
  /**
   * Somebody else changed the conversation meanwhile, or it does not exist, or it would reopen while the visitor has another
   * one open: nothing was written (R7, D9).
   */
  | { readonly result: 'conflict' };

export interface StartRequest {
  readonly conversation: QueuedConversation | BotConversation | ActiveConversation;
  readonly dueAt: number | null;
  readonly deadlines?: readonly Deadline[];
  readonly events?: readonly OutboxEvent[];
  readonly entries: readonly EntryDraft[];
  /** Used only when the visitor is new; otherwise the visitor's known contact stays. What they say of themselves is kept in any case. */
  readonly contact: {
    readonly id: string;
    readonly locale: string | null;
    readonly said?: VisitorDetails | undefined;
  };
  readonly page: VisitorPage | null;
}

export type StartOutcome =
  | Exclude<AppendOutcome, { result: 'conflict' }>
  /** The visitor has an open conversation (neither resolved nor closed) on this site already: nothing was written (D9). */
  | { readonly result: 'alreadyOpen'; readonly record: ConversationRecord };

export interface Page {
  /** Seq of the entry before the first one, as the audience sees it; 0 at the beginning. */
  readonly previous: number;
  readonly entries: readonly Entry[];
  /** Whether nothing follows (after) or nothing precedes (before). */
  readonly complete: boolean;
}

/** Where an open conversation stands, and nothing else of it. */
export interface OpenHead {
  readonly id: string;
  readonly siteId: string;
  readonly version: number;
  readonly seq: number;
  readonly marks: ReadMarks;
}

export interface InboxQuery {
  readonly siteId: string;
  readonly view: InboxView;
  /**
   * What must be so of them. Of `atRisk` the store knows only half: it gives those of whose clocks one has warned or was broken, which the
   * caller looks at again, as what is owed now follows from the site's plan.
   */
  readonly filter?: InboxFilter | undefined;
  /** Left out: that of the view. */
  readonly order?: InboxOrder | undefined;
  readonly agentId: string;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface InboxPage {
  readonly records: readonly ConversationRecord[];
  readonly next: string | null;
}

/**
 * Keeps conversations and their timelines. The order of the checks in `append` and `start` is part of the contract:
 * duplicate first (a repetition gets its first result whatever happened since), then the version or the open
 * conversation, then everything in one transaction. All text arrives validated. What fails for want of disk or connection
 * rejects with DeskbellError `unavailable`; then all of that request is written or nothing, and the same request again tells.
 */
export interface ConversationStore {
  append(request: AppendRequest): Promise<AppendOutcome>;
  start(request: StartRequest): Promise<StartOutcome>;
  find(conversationId: string): Promise<ConversationRecord | undefined>;
  findMany(conversationIds: readonly string[]): Promise<readonly ConversationRecord[]>;
  /** The entry that this author made under this id, in one conversation or (without `conversationId`) in any of theirs. */
  findEntry(author: Author, entryId: string, conversationId?: string): Promise<AppendedEntry | undefined>;
  /** Whether an entry of the conversation was taken back (C4). */
  isDeleted(conversationId: string, entryId: string): Promise<boolean>;
  /** The visitor's conversations on a site, newest first. */
  listOfVisitor(siteId: string, visitorId: string, limit: number): Promise<readonly ConversationRecord[]>;
  /** Entries after `after`, oldest first: at most `limit`, and not (much) more than `maxBytes` of text. */
  entriesAfter(
    conversationId: string,
    after: number,
    audience: Audience,
    limit: number,
    maxBytes: number,
  ): Promise<Page>;
  /** The `limit` entries before `before` (0: from the end), oldest first. */
  entriesBefore(
    conversationId: string,
    before: number,
    audience: Audience,
    limit: number,
    maxBytes: number,
  ): Promise<Page>;
  listInbox(query: InboxQuery): Promise<InboxPage>;
  /** Of the whole site no more than `LIMITS.countedConversations` of each view. */
  countInbox(siteId: string, agentId: string): Promise<InboxCounts>;
  /** Every open conversation (neither resolved nor closed), oldest first: what routing is rebuilt from. */
  listOpen(): Promise<readonly ConversationRecord[]>;
  /** Where every open conversation stands: what nodes compare with what they know. */
  listOpenHeads(): Promise<readonly OpenHead[]>;
  /** Conversations whose `dueAt` is at or before `now`, earliest first. */
  listDue(now: number, limit: number): Promise<readonly ConversationRecord[]>;
  /** The earliest `dueAt` of all. */
  nextDueAt(): Promise<number | undefined>;
  /**
   * Moves a deadline that came too early, when nothing was added to the conversation since `seq`; `false`, with nothing
   * written, when something was.
   */
  moveDue(conversationId: string, seq: number, dueAt: number | null): Promise<boolean>;
  /**
   * Conversations that began in a period or were open in it, oldest first: what metrics are computed from. `cursor` is that
   * of the page before.
   */
  listInPeriod(
    siteId: string,
    from: number,
    to: number,
    cursor: string | null,
    limit: number,
  ): Promise<InboxPage>;
  /** How many conversations `listInPeriod` lists on all its pages. */
  countInPeriod(siteId: string, from: number, to: number): Promise<number>;
  /** The visitor's last conversation that is resolved or closed, if any: a new one links to it (C2). */
  lastEnded(siteId: string, visitorId: string): Promise<{ id: string; agentId: string | null } | undefined>;
  /** How many conversations of the contact began since a time (E3). */
  countOfContact(contactId: string, since: number): Promise<number>;
  /** Marks the contact; takes effect in every record of theirs. */
  setVip(contactId: string, vip: boolean, events?: readonly OutboxEvent[]): Promise<void>;
  /** Moves a read mark forward; returns where it stands (D10). Not an entry. */
  moveMark(conversationId: string, side: Audience, seq: number): Promise<number>;
}
