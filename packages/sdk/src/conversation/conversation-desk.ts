import type { Way } from '../connection/insist.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { OutboxItem } from '../outbox/outbox-item.ts';
import type { Platform } from '../platform/platform.ts';
import type { SendOptions } from './conversation-handle.ts';
import type { timelineItems } from './timeline-items.ts';
import type { TimelineItem } from './timeline.ts';
import type { ConversationWire, Told, WireConversation, WireEntry } from './wire.ts';

/** Where the device keeps things for whom it knows. */
export interface KeptUnder {
  readonly prefix: string;
  /** Names the person on this device; empty until something of theirs is kept. */
  readonly person: string;
}

/** What a conversation needs of the client it belongs to. */
export interface ConversationDesk<State extends WireConversation, Entry extends WireEntry> {
  readonly platform: Platform;
  readonly side: 'visitor' | 'agent';
  readonly outbox: Outbox<State, Entry>;
  readonly wire: ConversationWire<State, Entry>;
  /** How the client's own texts are signed while they are on their way. */
  readonly self: () => TimelineItem<unknown>['author'];
  readonly isOwn: (entry: Entry) => boolean;
  /** Entries as they are shown, where several make one line; default: each is one. */
  readonly fold?: (entries: readonly Entry[]) => readonly Entry[];
  /** Makes what makes the lines of one conversation; default: all of them anew each time, which is fine for hundreds. */
  readonly items?: () => typeof timelineItems<Entry>;
  /** Whether a kept text is shown in this conversation. */
  shows(item: OutboxItem, conversation: { readonly id: string | null }): boolean;
  /** Keeps and sends a text; resolves with the stored entry. */
  send(
    item: Pick<OutboxItem, 'kind' | 'text' | 'conversationId'> & Omit<SendOptions, 'signal'>,
  ): Promise<Entry>;
  /** Lets a request be made about a conversation, and takes over what its answer tells. */
  ask(
    conversationId: string | null,
    call: (
      way: Way & { readonly conversationId: string | null; readonly keptUnder?: KeptUnder },
    ) => Promise<Told<State, Entry>>,
  ): Promise<void>;
  /** The state of a conversation has changed. */
  changed(state: State): void;
  /** Entries that were not held before, in their order; `first` when nothing was held before them. */
  added(conversationId: string, entries: readonly Entry[], first: boolean): void;
}
