import type {
  AgentCommands,
  AgentConversation,
  CommandInput,
  CommandOutput,
  Entry,
  EscalationSummary,
  VisitorPage,
  WrapUp,
} from '@deskbell/protocol';
import { insist } from '../connection/insist.ts';
import { checkText } from '../conversation/check-text.ts';
import type { CallOptions, Messages } from '../conversation/conversation-handle.ts';
import type { ConversationDesk } from '../conversation/conversation-desk.ts';
import { sendText } from '../conversation/conversation-messages.ts';
import { Conversation } from '../conversation/conversation.ts';
import { Store } from '../observable/store.ts';
import { entryItem } from '../conversation/timeline-items.ts';
import type { Delivered } from '../conversation/wire.ts';
import type { HeldTexts } from '../outbox/held-texts.ts';
import type { AgentBody, AgentConversationHandle, TakenBack, TransferTarget } from './agent-client.ts';

/** The commands that change a conversation and answer with it. */
export type ConversationChange =
  | 'conversation:claim'
  | 'offer:accept'
  | 'offer:decline'
  | 'conversation:transfer'
  | 'conversation:assign'
  | 'conversation:escalate'
  | 'conversation:snooze'
  | 'contact:set-vip'
  | 'conversation:resolve';

export interface AgentConversationDesk extends ConversationDesk<AgentConversation, Entry> {
  /** The first follower came, or the last one went. */
  watch(conversation: WatchedConversation, watching: boolean): void;
  /** Changes a conversation; gives its newest state. */
  change<Name extends ConversationChange>(
    name: Name,
    input: CommandInput<AgentCommands[Name]>,
    options: CallOptions | undefined,
  ): Promise<AgentConversation>;
  draft(conversationId: string, options: CallOptions | undefined): Promise<EscalationSummary>;
  /** What can still be taken back. */
  readonly held: Pick<HeldTexts, 'takeBack' | 'sendNow'>;
}

/** A conversation as agents hold it: with notes, claims, and a count of those who follow it. */
export class WatchedConversation
  extends Conversation<AgentConversation, Entry>
  implements AgentConversationHandle
{
  readonly notes: Pick<Messages<AgentBody>, 'send'>;
  readonly onPage = new Store<VisitorPage | null>(null);
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

  /** What the server answers when it is opened. */
  opened({ conversation, onPage, page }: CommandOutput<AgentCommands['conversation:watch']>): void {
    this.merge(conversation);
    this.addPage(page);
    this.onPage.learn(onPage);
  }

  async takeBack(id: string): Promise<TakenBack | null> {
    const taken = await this.#desk.held.takeBack(id);
    return taken && { text: taken.text, files: taken.files ?? [], kind: taken.kind };
  }

  sendNow(id: string): Promise<void> {
    return this.#desk.held.sendNow(id);
  }

  claim(options?: CallOptions): Promise<void> {
    return this.#change('conversation:claim', {}, options);
  }

  accept(options?: CallOptions): Promise<void> {
    return this.#change('offer:accept', {}, options);
  }

  decline(options?: CallOptions): Promise<void> {
    return this.#change('offer:decline', {}, options);
  }

  async transfer(to: TransferTarget, note?: string, options?: CallOptions): Promise<void> {
    if (note !== undefined) checkText(note);
    await this.#change('conversation:transfer', { to, note }, options);
  }

  assign(agentId: string, options?: CallOptions): Promise<void> {
    return this.#change('conversation:assign', { agentId }, options);
  }

  escalationDraft(options?: CallOptions): Promise<EscalationSummary> {
    return this.#desk.draft(this.id, options);
  }

  escalate(
    { tier, summary }: { readonly tier?: number; readonly summary: EscalationSummary },
    options?: CallOptions,
  ): Promise<void> {
    return this.#change('conversation:escalate', { tier, summary }, options);
  }

  snooze(until: number, options?: CallOptions): Promise<void> {
    return this.#change('conversation:snooze', { until }, options);
  }

  setVip(vip: boolean, options?: CallOptions): Promise<void> {
    return this.#change('contact:set-vip', { vip }, options);
  }

  resolve({ wrapUp, ...options }: CallOptions & { readonly wrapUp?: WrapUp } = {}): Promise<void> {
    return this.#change('conversation:resolve', { wrapUp }, options);
  }

  noteWrapUp(wrapUp: WrapUp, options?: CallOptions): Promise<void> {
    return this.#rewrite('wrap-up:note', { wrapUp }, options);
  }

  async editMessage(id: string, text: string, options?: CallOptions): Promise<void> {
    checkText(text);
    await this.#rewrite('message:edit', { entryId: id, text }, options);
  }

  deleteMessage(id: string, options?: CallOptions): Promise<void> {
    return this.#rewrite('message:delete', { entryId: id }, options);
  }

  async #change<Name extends ConversationChange>(
    name: Name,
    input: Omit<CommandInput<AgentCommands[Name]>, 'conversationId'>,
    options: CallOptions | undefined,
  ): Promise<void> {
    const whole = { conversationId: this.id, ...input } as CommandInput<AgentCommands[Name]>;
    this.merge(await this.#desk.change(name, whole, options));
  }

  /** Goes on over losses of the connection until it is done; the id makes that it is done once. */
  #rewrite<Name extends 'message:edit' | 'message:delete' | 'wrap-up:note'>(
    name: Name,
    input: Omit<CommandInput<AgentCommands[Name]>, 'conversationId' | 'id'>,
    { signal }: CallOptions = {},
  ): Promise<void> {
    return this.ask(async (way) => {
      const whole = { conversationId: this.id, id: way.platform.newId(), ...input };
      return (await insist(way, name, whole, signal)) as Delivered<AgentConversation, Entry>;
    });
  }
}
