import type { Attention, Author, DraftKind, EntryBody, Me, VisitorPage } from '@deskbell/protocol';
import type { ModelConversation, Posted } from './model-conversation.ts';
import type { ModelData } from './model-data.ts';
import type { ModelSocket } from './model-socket.ts';

/** What the commands of the model server need of it. */
export interface CommandDesk {
  readonly data: ModelData;
  readonly pageSize: number;
  repeated: number;
  me(agentId: string): Me;
  agentName(agentId: string): string;
  newConversation(visitorId: string): ModelConversation;
  add(
    conversation: ModelConversation,
    by: ModelSocket | null,
    id: string,
    author: Author,
    body: EntryBody,
  ): Posted;
  tell(
    conversation: ModelConversation,
    by: ModelSocket | 'visitor' | 'agent' | null,
    name: string,
    payload: (side: 'visitor' | 'agent') => unknown,
  ): void;
  /** Tells everybody whom it concerns what a conversation is now. */
  tellChanged(conversation: ModelConversation): void;
  /** Signs a token out. */
  endToken(token: string): void;
  /** Tells the other sockets of the same person. */
  tellPerson(by: ModelSocket, name: string, payload: unknown): void;
  /** Tells a fact to all agents. */
  tellAgents(name: string, payload: unknown): void;
}

/** Fields that commands may have; each command was parsed by its schema before. */
export interface Input {
  readonly id: string;
  readonly entryId: string;
  readonly text: string;
  readonly conversationId: string;
  readonly conversations: readonly { id: string; seq: number }[];
  readonly epoch: string | null;
  readonly after: number;
  readonly before: number;
  readonly limit: number;
  readonly cursor?: string;
  readonly seq: number;
  readonly typing: boolean;
  readonly priority: number;
  readonly kind: DraftKind;
  readonly base: number;
  readonly dropsOther: boolean;
  readonly doing: Attention;
  readonly asks: boolean;
  readonly presence: 'available' | 'away' | 'offline';
  readonly siteId: string;
  readonly view: 'mine' | 'waiting' | 'snoozed' | 'all';
  readonly follow: boolean;
  readonly agentId: string;
  readonly to:
    | { readonly kind: 'agent'; readonly agentId: string }
    | { readonly kind: 'queue'; readonly queueId: string }
    | { readonly kind: 'tier'; readonly tier: number };
  readonly note?: string;
  readonly tier?: number;
  readonly summary: { who: string; asked: string; tried: string; promised: string };
  readonly until: number;
  readonly vip: boolean;
  readonly on: boolean;
  readonly channel: 'callback' | 'email';
  readonly address: string;
  readonly token: string;
  readonly expectedVersion: number;
  readonly configuration: unknown;
  readonly inboxes: readonly {
    readonly siteId: string;
    readonly view: 'mine' | 'waiting' | 'snoozed' | 'all';
    readonly limit: number;
  }[];
  readonly boards: readonly string[];
  readonly page: VisitorPage;
}

export type Handler = (desk: CommandDesk, socket: ModelSocket, input: Input) => unknown;
