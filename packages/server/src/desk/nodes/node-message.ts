import type { AgentPace, AppendedEntry, Conversation, ConversationRecord } from '@deskbell/core';
import type { Alert, Attention, DraftKind, Presence, VisitorPage } from '@deskbell/protocol';

/**
 * What a node tells the others of what it has stored, or of what passes. A hint: whoever misses one finds the same in the rows
 * a little later.
 */
export type NodeMessage =
  /** A text of a conversation whose status and owner stay: nearly every message. */
  | {
      readonly type: 'entryStored';
      readonly conversationId: string;
      readonly version: number;
      readonly appended: AppendedEntry;
      readonly agentIds: readonly string[];
      readonly dueAt: number | null;
    }
  | {
      readonly type: 'conversationMoved';
      readonly before: Conversation | null;
      readonly record: ConversationRecord;
      readonly entries: readonly AppendedEntry[];
    }
  /** Something that is kept beside it is another now: its contact, for one. */
  | { readonly type: 'conversationTouched'; readonly conversationId: string }
  | {
      readonly type: 'markMoved';
      readonly conversationId: string;
      readonly by: 'visitor' | 'agent';
      readonly seq: number;
    }
  | {
      readonly type: 'typingChanged';
      readonly conversationId: string;
      readonly by: 'visitor' | 'agent';
      readonly name: string | null;
      readonly typing: boolean;
    }
  | { readonly type: 'typingPreviewed'; readonly conversationId: string; readonly text: string }
  | {
      readonly type: 'attentionChanged';
      readonly conversationId: string;
      readonly agent: { readonly id: string; readonly name: string };
      readonly doing: Attention;
      readonly asks: boolean;
    }
  /** Without its text: that is read where it is kept. */
  | {
      readonly type: 'draftChanged';
      readonly agentId: string;
      readonly conversationId: string;
      readonly kind: DraftKind;
    }
  | { readonly type: 'pageMoved'; readonly conversationId: string; readonly page: VisitorPage }
  | {
      readonly type: 'agentChanged';
      readonly agentId: string;
      readonly presence: Presence;
      readonly pace: AgentPace | null;
    }
  | { readonly type: 'socketsCounted'; readonly agentId: string; readonly sockets: number }
  | { readonly type: 'visitorMerged'; readonly visitorId: string }
  /** So many connections of a bot are open on this node. */
  | { readonly type: 'botsCounted'; readonly botId: string; readonly seats: number }
  /** A connection of this node has the conversation. */
  | { readonly type: 'botTook'; readonly botId: string; readonly conversationId: string }
  | { readonly type: 'crisisChanged'; readonly siteId: string }
  | { readonly type: 'alertAcknowledged'; readonly alert: Alert };
