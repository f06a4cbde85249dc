import type {
  AgentCard,
  AgentConversation,
  Entry,
  InboxCounts,
  InboxView,
  Me,
  Presence,
  SessionAnswer,
  SiteAnswer,
} from '@deskbell/protocol';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { Transport } from '../connection/transport.ts';
import type { CallOptions, ConversationHandle, Messages } from '../conversation/conversation-handle.ts';
import type { TimelineItem } from '../conversation/timeline.ts';
import type { Readable } from '../observable/readable.ts';
import type { Platform } from '../platform/platform.ts';

export interface AgentOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** A session token; in browsers the session cookie does without. */
  readonly token?: string;
  readonly platform?: Platform;
  /** Another way to the server than Socket.IO, such as an in-memory one in tests. */
  readonly transport?: Transport;
}

export type AgentBody = Entry['body'];

export interface AgentConversationHandle extends ConversationHandle<AgentConversation, AgentBody> {
  readonly id: string;
  /** Internal notes: the same outbox, the same order, never shown to the visitor. */
  readonly notes: Pick<Messages<AgentBody>, 'send'>;
  /** Follows the conversation until the returned function is called; several calls count. */
  watch(): () => void;
  /** Fails with `conversation_closed`, `not_found`. */
  claim(options?: CallOptions): Promise<void>;
  resolve(options?: CallOptions): Promise<void>;
}

export interface Inbox {
  readonly conversations: readonly AgentConversation[];
  readonly counts: InboxCounts;
  readonly status: 'loading' | 'ready';
  /** Whether `loadMore` brings more. */
  readonly more: boolean;
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
  /** A conversation was given to this agent. */
  assigned: { readonly conversation: AgentConversation };
}

/** An agent's end of the desk. The console is built on this and nothing else. */
export interface AgentClient {
  readonly connection: Readable<ConnectionState>;
  /** `null` until connected for the first time. */
  readonly me: Readable<Me | null>;
  readonly presence: Readable<Presence | null>;
  /** Colleagues on the agent's sites, the agent included. */
  readonly agents: Readable<readonly AgentCard[]>;
  readonly conversations: { get(conversationId: string): AgentConversationHandle };
  openInbox(siteId: string, view: InboxView): InboxHandle;
  /** Fails with `disconnected`, `timeout`. */
  setPresence(presence: Presence, options?: CallOptions): Promise<void>;
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
  }): Promise<SessionAnswer>;
  /** Uses a one-time link. Fails with `unauthenticated`. */
  redeem(token: string): Promise<SessionAnswer>;
  setPassword(input: { readonly password: string; readonly current?: string }): Promise<SessionAnswer>;
  signOut(): Promise<void>;
  sites(options?: CallOptions): Promise<readonly SiteAnswer[]>;
  setOrigins(siteId: string, origins: readonly string[]): Promise<SiteAnswer>;
}
