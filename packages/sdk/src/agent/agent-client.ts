import type {
  AgentCard,
  Alert,
  Board,
  ConfigurationVersion,
  CrisisState,
  EscalationSummary,
  WrapUp,
  MetricsAnswer,
  SearchResult,
  SiteConfigurationInput,
  Waiting,
  AgentConversation,
  Entry,
  InboxCounts,
  InboxFilter,
  InboxOrder,
  InboxView,
  Me,
  Presence,
  SessionAnswer,
  SiteAgent,
  SiteAnswer,
  VisitorPage,
  WaitingReason,
  FileRef,
  DraftKind,
  Mention,
} from '@deskbell/protocol';
import type { DeskbellError } from '@deskbell/protocol/plain';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { Way } from '../connection/insist.ts';
import type { Transport } from '../connection/transport.ts';
import type { Told } from '../conversation/wire.ts';
import type { CallOptions, ConversationHandle, Messages } from '../conversation/conversation-handle.ts';
import type { EntryBody, TimelineItem } from '../conversation/timeline.ts';
import type { Readable } from '../observable/readable.ts';
import type { Platform } from '../platform/platform.ts';
import type { ProgressOptions } from '../rest/progress-options.ts';
import type { DraftHandle } from './drafts/draft-handle.ts';
import type { Colleague } from './together/colleagues.ts';

export interface AgentOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** A session token; in browsers the session cookie does without. */
  readonly token?: string;
  readonly platform?: Platform;
  /** Another way to the server than Socket.IO, such as an in-memory one in tests. */
  readonly transport?: Transport;
}

export type AgentBody = EntryBody<Entry>;
/** What the answer to a request tells of its conversation. */
export type AgentAnswer = Told<AgentConversation, Entry>;

export interface AgentConversationHandle extends ConversationHandle<AgentConversation, AgentBody> {
  readonly id: string;
  /** Internal notes: the same outbox, the same order, never shown to the visitor. */
  readonly notes: Pick<Messages<AgentBody>, 'send'>;
  /** Where the visitor is now, while it is watched; `null` when that was not told. `state` says where it began. */
  readonly onPage: Readable<VisitorPage | null>;
  /** What this agent has begun to write here, on all their devices. */
  readonly drafts: DraftHandle;
  /** Which colleagues have it on their screens, while it is watched, and what they do with it. */
  readonly colleagues: Readable<readonly Colleague[]>;
  /** What the visitor is writing, while it is watched and where the site lets agents see it (`widget.typingPreview`); else empty. */
  readonly preview: Readable<string>;
  /**
   * Says to colleagues that it is on this agent's screen, until the returned function is called; several calls count. Who only watches is
   * not seen by anybody.
   */
  look(): () => void;
  /** Says to colleagues, while it is looked at, for whom this agent writes: the visitor, or colleagues. Call it with every keystroke. */
  setWriting(kind: DraftKind | null): void;
  /** The way by which files are uploaded and opened: functions beside the handle (`@deskbell/sdk/agent/files`). */
  ask(call: (way: Way & { readonly conversationId: string | null }) => Promise<AgentAnswer>): Promise<void>;
  /** Takes a text back that is held (`holdMs`); its promise rejects with `aborted`. Resolves with `null` when it was too late. */
  takeBack(id: string): Promise<TakenBack | null>;
  /** Sends a text that is held without waiting longer. */
  sendNow(id: string): Promise<void>;
  /** Follows the conversation until the returned function is called; several calls count. */
  watch(): () => void;
  /**
   * Takes it, from whomever has it. With `note`, they are told why in a note that only staff sees. Fails with `conversation_closed`,
   * `not_found`, `invalid`, `too_large`.
   */
  claim(options?: CallOptions & { readonly note?: string }): Promise<void>;
  /**
   * Reads along without anybody in it learning of it, until the returned function is called; it is written down in the audit log.
   * Supervisors and admins only. Fails with `forbidden`, `not_found`, `disconnected`, `timeout`.
   */
  monitor(options?: CallOptions): Promise<() => void>;
  /**
   * A word in the ear of the agent who has it, which no visitor ever receives. Goes on over losses of the connection until it is
   * stored. Supervisors and admins only. Fails with `conflict` when nobody else has it, `forbidden`, `not_found`,
   * `conversation_closed`, `invalid`, `too_large`.
   */
  whisper(text: string, options?: CallOptions): Promise<void>;
  /** Takes what is offered to this agent (R5). Fails with `conflict` when the offer is over. */
  accept(options?: CallOptions): Promise<void>;
  /** Declines what is offered; the next agent is asked at once. Fails with `conflict` when the offer is over. */
  decline(options?: CallOptions): Promise<void>;
  /** Hands it on (R9), with a note for whoever has it next. Fails with `not_found`, `conversation_closed`, `conflict`. */
  transfer(to: TransferTarget, note?: string, options?: CallOptions): Promise<void>;
  /** Gives it to an agent at once. Supervisors and admins only. Fails with `forbidden`, `not_found`, `conflict`. */
  assign(agentId: string, options?: CallOptions): Promise<void>;
  /** What an escalation would say, composed from the timeline, for the agent to correct (E4). */
  escalationDraft(options?: CallOptions): Promise<EscalationSummary>;
  /** Escalates to the next tier, or the named one (E4). Fails with `not_found`, `conversation_closed`, `conflict`. */
  escalate(
    escalation: { readonly tier?: number; readonly summary: EscalationSummary },
    options?: CallOptions,
  ): Promise<void>;
  /** Puts it aside until a time, in milliseconds since 1970; the visitor's next message wakes it earlier. */
  snooze(until: number, options?: CallOptions): Promise<void>;
  /** Gives it so many minutes of head start over others who wait (R2), from -1440 to 1440. Fails with `conversation_closed`, `invalid`. */
  setPriority(priority: number, options?: CallOptions): Promise<void>;
  /** Marks the contact as somebody to be served first, or no longer. */
  setVip(vip: boolean, options?: CallOptions): Promise<void>;
  /** Marks it as solved. Fails with `invalid` where the site asks for a wrap-up and there is none, or one it does not know. */
  resolve(options?: CallOptions & { readonly wrapUp?: WrapUp }): Promise<void>;
  /** Notes reason, root cause and outcome, also afterwards; the last one counts. Fails with `invalid`, `not_found`. */
  noteWrapUp(wrapUp: WrapUp, options?: CallOptions): Promise<void>;
  /**
   * Changes the text of an own message or note that is stored (C4); `id` is the item's. Goes on over losses of the connection
   * until it is done, and is done once.
   *
   * Fails with `invalid`, `too_large`, `not_found`, `forbidden`, `conversation_closed`, `aborted`.
   */
  editMessage(id: string, text: string, options?: CallOptions): Promise<void>;
  /** Takes an own message or note back (C4), as `editMessage` changes one. Fails with the same codes. */
  deleteMessage(id: string, options?: CallOptions): Promise<void>;
}

/** A text that was taken back before it was sent. */
export interface TakenBack {
  readonly kind: 'message' | 'note';
  readonly text: string;
  readonly files: readonly FileRef[];
}

/** To whom a conversation is handed on. */
export type TransferTarget =
  | { readonly kind: 'agent'; readonly agentId: string }
  | { readonly kind: 'queue'; readonly queueId: string }
  | { readonly kind: 'tier'; readonly tier: number };

/** A conversation that is reserved for this agent until a time. */
export interface Offer {
  readonly conversation: AgentConversation;
  /** Milliseconds since 1970, by the server's clock. */
  readonly until: number;
}

/** What supervisors steer by: kept up to date while somebody follows it. */
export interface BoardHandle {
  /** `null` until it was followed for the first time. */
  readonly board: Readable<Board | null>;
  /** Place and expected wait of each waiting conversation, by its id (R8). */
  readonly waiting: Readable<ReadonlyMap<string, Waiting>>;
  /** Who works on the site and what they can do there, by their ids, as of when the board was followed or the configuration changed last. */
  readonly people: Readable<ReadonlyMap<string, SiteAgent>>;
  /** Follows until the returned function is called; several calls count. */
  follow(): () => void;
  /**
   * Why these conversations are nobody's yet, as routing sees it now; at most 50. Those that do not wait are left out.
   * Fails with `not_found`, `disconnected`, `timeout`.
   */
  explain(conversationIds: readonly string[], options?: CallOptions): Promise<readonly WaitingReason[]>;
}

/** What those who oversee a site were alerted to lately: kept up to date while somebody follows it. Supervisors and admins only. */
export interface AlertsHandle {
  /** The newest first, with who sees to each; at most 100. `null` until it was followed for the first time. */
  readonly list: Readable<readonly Alert[] | null>;
  /** Follows until the returned function is called; several calls count. */
  follow(): () => void;
  /**
   * Says to the others that this agent sees to it. Who was first has it: the answer says who. Fails with `not_found`, `forbidden`,
   * `disconnected`, `timeout`.
   */
  acknowledge(id: string, options?: CallOptions): Promise<Alert>;
}

/** Crisis mode of a site (E7). Supervisors and admins only: others fail with `forbidden`. */
export interface CrisisHandle {
  /** Switches it on or off; doing it twice changes nothing. The board tells of it, too. Fails with `conflict`. */
  set(on: boolean, options?: CallOptions): Promise<CrisisState | null>;
  /**
   * One reply to everybody whom the crisis concerns. Goes on over losses of the connection until it is stored, and is made
   * once: hand in the same `id` to repeat it after a reload. Fails with `invalid`, `too_large`, `id_reused`.
   */
  reply(
    text: string,
    options?: CallOptions & { readonly id?: string },
  ): Promise<{ readonly conversations: number }>;
}

/** How a site is served. */
export interface ConfigurationHandle {
  /** The configuration in force. */
  get(options?: CallOptions): Promise<ConfigurationVersion>;
  /**
   * Saves a configuration that was made from version `expectedVersion`. Admins only. Fails with `conflict` when another is in
   * force by now, `invalid` with every problem in `details.problems`, `forbidden`, and `too_large` beyond 63 KiB: such a one is
   * saved by `deskbell config apply`.
   */
  put(
    configuration: SiteConfigurationInput,
    options: CallOptions & { readonly expectedVersion: number },
  ): Promise<ConfigurationVersion>;
  /** Saved versions, newest first; `before` continues a page. Supervisors and admins only. Default: 20. */
  history(
    options?: CallOptions & { readonly before?: number; readonly limit?: number },
  ): Promise<readonly ConfigurationVersion[]>;
  on<Name extends keyof ConfigurationEvents>(
    name: Name,
    listener: (event: ConfigurationEvents[Name]) => void,
  ): () => void;
}

export interface ConfigurationEvents {
  /** Somebody else has saved another version, live or during an absence. Own ones are no news. */
  changed: { readonly version: number };
}

export interface Inbox {
  readonly conversations: readonly AgentConversation[];
  readonly counts: InboxCounts;
  readonly status: 'loading' | 'ready';
  /** Whether `loadMore` brings more. */
  readonly more: boolean;
}

/** A page of what a search has found. */
export interface Found {
  /** The newest matching line first, each conversation once. At most `limit`; a page in the middle may have fewer. */
  readonly results: readonly SearchResult[];
  /** For the page after this one; `null` when there is none. */
  readonly next: string | null;
}

export interface InboxOptions {
  /** What must be so of the conversations. Default: nothing. */
  readonly filter?: InboxFilter | undefined;
  /** Default: newest activity first; what waits, longest wait first. */
  readonly order?: InboxOrder | undefined;
}

/** A live list of one view of one site. */
export interface InboxHandle {
  readonly inbox: Readable<Inbox>;
  loadMore(options?: CallOptions): Promise<void>;
  /** Stops following. */
  close(): void;
}

export interface AgentEvents {
  /** A visitor's message came in a conversation that this agent has. */
  message: { readonly conversationId: string; readonly item: TimelineItem<AgentBody> };
  /** A conversation was given to this agent, came back to them, or woke. What they took themselves is no news. */
  assigned: { readonly conversation: AgentConversation };
  /** A conversation is offered to this agent: ring. */
  offered: Offer;
  /** A message with `thenResolve` was stored, but its conversation could not be resolved, as with `resolve`. */
  unresolved: { readonly conversationId: string; readonly error: DeskbellError };
  /** A supervisor has a word for this agent alone, about a conversation that they have: ring. In one tab of all. */
  whispered: { readonly conversationId: string; readonly by: string; readonly text: string };
  /** Something that a supervisor should look at now. Told in every tab; `first` in one of them, to ring there. */
  alert: { readonly alert: Alert; readonly first: boolean };
}

/** An agent's end of the desk. The console is built on this and nothing else. */
export interface AgentClient {
  readonly connection: Readable<ConnectionState>;
  /** `null` until connected for the first time. */
  readonly me: Readable<Me | null>;
  readonly presence: Readable<Presence | null>;
  /** Colleagues on the agent's sites, the agent included. */
  readonly agents: Readable<readonly AgentCard[]>;
  /** The agent's own card: load, pause, whether a break is due. `null` until known. */
  readonly card: Readable<AgentCard | null>;
  /** What is offered to this agent on any site, the one that ends first at the top. */
  readonly offers: Readable<readonly Offer[]>;
  /** Notes in which this agent is addressed and at which they have not looked, on all their sites, the newest first; at most 50. */
  readonly mentions: Readable<readonly Mention[]>;
  /** Conversations in which this agent has begun to write something, on any device. */
  readonly begun: Readable<ReadonlySet<string>>;
  readonly conversations: { get(conversationId: string): AgentConversationHandle };
  /** The agent has looked at what they were addressed in: it leaves `mentions`, on all devices. Fails with `not_found`, `disconnected`, `timeout`. */
  clearMentions(conversationId: string, options?: CallOptions): Promise<void>;
  /** What time it is on the server, whatever the device's clock says; in milliseconds since 1970, as all times of the desk. */
  serverNow(): number;
  /**
   * A live list of a view of a site, of all of it or what a filter lets through. Closing it stops the following.
   *
   * A filter by tag, and one by agent of what is over, is judged by the server alone: such a list follows within seconds.
   */
  openInbox(siteId: string, view: InboxView, options?: InboxOptions): InboxHandle;
  /**
   * Conversations in which all these words are said, in messages and notes as they stand now, or that are known by them: by name,
   * e-mail, phone, attributes or tags. Words
   * of three letters and more may go on, and a "quoted phrase" stands as it is; any text will do. What was said is found a second
   * later. Default of `limit`: 20, at most 50.
   *
   * Fails with `not_found`, `rate_limited`, `disconnected`, `timeout`, `aborted`.
   */
  search(
    siteId: string,
    text: string,
    options?: CallOptions & { readonly cursor?: string; readonly limit?: number },
  ): Promise<Found>;
  board(siteId: string): BoardHandle;
  alerts(siteId: string): AlertsHandle;
  crisis(siteId: string): CrisisHandle;
  configuration(siteId: string): ConfigurationHandle;
  /** `until`: when the agent means to be back, with `away`, in milliseconds since 1970. Fails with `disconnected`, `timeout`. */
  setPresence(presence: Presence, options?: CallOptions & { readonly until?: number }): Promise<void>;
  open(): void;
  on<Name extends keyof AgentEvents>(name: Name, listener: (event: AgentEvents[Name]) => void): () => void;
  close(): Promise<void>;
}

/** Signing in and out, and the few REST calls the console needs. In browsers the cookie carries the session. */
export interface AgentSession {
  /** Who is signed in; `null` when nobody is. */
  get(options?: CallOptions): Promise<SessionAnswer | null>;
  /** Fails with `unauthenticated`, `rate_limited`. */
  signIn(input: {
    readonly email: string;
    readonly password: string;
    readonly token?: boolean;
    /** Of the authenticator app, or a recovery code: where a refusal had `details.needs: 'code'`. */
    readonly code?: string;
  }): Promise<SessionAnswer>;
  /** Uses a one-time link. Fails with `unauthenticated`. */
  redeem(token: string, options?: { readonly code?: string }): Promise<SessionAnswer>;
  setPassword(input: { readonly password: string; readonly current?: string }): Promise<SessionAnswer>;
  signOut(): Promise<void>;
  sites(options?: CallOptions): Promise<readonly SiteAnswer[]>;
  setOrigins(siteId: string, origins: readonly string[]): Promise<SiteAnswer>;
  /** Metrics of a period (docs/METRICS.md), in milliseconds since 1970. Supervisors and admins only: `forbidden`. */
  metrics(
    siteId: string,
    period: { readonly from: number; readonly to: number },
    options?: CallOptions & ProgressOptions,
  ): Promise<MetricsAnswer>;
}
