import type { AgentConversation, Entry } from '@deskbell/protocol';
import type { CallOptions, Messages } from '../conversation/conversation-handle.ts';
import type { ConversationDesk } from '../conversation/conversation-desk.ts';
import { sendText } from '../conversation/conversation-messages.ts';
import { Conversation } from '../conversation/conversation.ts';
import { entryItem } from '../conversation/timeline-items.ts';
import type { AgentBody, AgentConversationHandle } from './agent-client.ts';

export interface AgentConversationDesk extends ConversationDesk<AgentConversation, Entry> {
  /** The first follower came, or the last one went. */
  watch(conversation: WatchedConversation, watching: boolean): void;
  claim(conversationId: string, options: CallOptions | undefined): Promise<AgentConversation>;
  resolve(conversationId: string, options: CallOptions | undefined): Promise<AgentConversation>;
}

/** A conversation as agents hold it: with notes, claims, and a count of those who follow it. */
export class WatchedConversation
  extends Conversation<AgentConversation, Entry>
  implements AgentConversationHandle
{
  readonly notes: Pick<Messages<AgentBody>, 'send'>;
  readonly #desk: AgentConversationDesk;
  #watchers = 0;

  constructor(desk: AgentConversationDesk, id: string) {
    super(desk, id);
    this.#desk = desk;
    this.notes = {
      send: async (text, options) =>
        entryItem(await sendText(desk, this, 'note', text, options), { isOwn: () => true, seenUpTo: 0 }),
    };
  }

  override get id(): string {
    // Never empty: it was made with an id. The base asks for it while it is being made.
    return super.id ?? '';
  }

  get watched(): boolean {
    return this.#watchers > 0;
  }

  watch(): () => void {
    this.#watchers += 1;
    if (this.#watchers === 1) this.#desk.watch(this, true);
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      this.#watchers -= 1;
      if (this.#watchers === 0) this.#desk.watch(this, false);
    };
  }

  async claim(options?: CallOptions): Promise<void> {
    this.merge(await this.#desk.claim(this.id, options));
  }

  async resolve(options?: CallOptions): Promise<void> {
    this.merge(await this.#desk.resolve(this.id, options));
  }
}
