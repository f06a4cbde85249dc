import type {
  AgentCommands,
  AgentConversation,
  AgentFactPayloads,
  CommandInput,
  CommandOutput,
  DraftKind,
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
import type { AgentDrafts } from './drafts/agent-drafts.ts';
import type { DraftHandle } from './drafts/draft-handle.ts';
import { type Colleague, Colleagues } from './together/colleagues.ts';
import { OwnAttention } from './together/own-attention.ts';
import { VisitorPreview } from './together/visitor-preview.ts';

/** The commands that change a conversation and answer with it. */
export type ConversationChange =
  | 'conversation:claim'
  | 'offer:accept'
  | 'offer:decline'
  | 'conversation:transfer'
  | 'conversation:assign'
  | 'conversation:escalate'
  | 'conversation:snooze'
  | 'conversation:set-priority'
  | 'contact:set-vip'
  | 'conversation:resolve';

export interface AgentConversationDesk extends ConversationDesk<AgentConversation, Entry> {
  /** The first follower came, or the last one went. */
  watch(conversation: WatchedConversation, watching: boolean): void;
  /** Its lines have come; it may have been left meanwhile. */
  loaded(conversation: WatchedConversation): void;
  /** Changes a conversation; gives its newest state. */
  change<Name extends ConversationChange>(
    name: Name,
    input: CommandInput<AgentCommands[Name]>,
    options: CallOptions | undefined,
  ): Promise<AgentConversation>;
  /** Opens a conversation without anybody learning of it. */
  monitor(conversation: WatchedConversation, options: CallOptions | undefined): Promise<void>;
  draft(conversationId: string, options: CallOptions | undefined): Promise<EscalationSummary>;
  /** What the agent has begun to write. */
  readonly drafts: Pick<AgentDrafts, 'of' | 'open' | 'forget'>;
  /** Tells colleagues what the agent does with it; without a connection nobody hears of it. */
  tellAttention(input: CommandInput<AgentCommands['attention:set']>): void;
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
  readonly #colleagues: Colleagues;
  readonly #attention: OwnAttention;
  readonly #preview: VisitorPreview;
  #watchers = 0;

  constructor(desk: AgentConversationDesk, id: string) {
    super(desk, id);
    this.#desk = desk;
    this.#colleagues = new Colleagues(desk.platform);
    this.#preview = new VisitorPreview(desk.platform);
    this.#attention = new OwnAttention(desk.platform, (doing, asks) => {
      desk.tellAttention({ conversationId: id, doing, asks });
    });
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

  get drafts(): DraftHandle {
    return this.#desk.drafts.of(this.id);
  }

  get colleagues(): Store<readonly Colleague[]> {
    return this.#colleagues.people;
  }

  get preview(): Store<string> {
    return this.#preview.text;
  }

  look(): () => void {
    return this.#attention.look();
  }

  setWriting(kind: DraftKind | null): void {
    this.#attention.write(kind);
  }

  /** What a colleague does with it. */
  attentionChanged(told: AgentFactPayloads['attention:changed']): void {
    if (this.#desk.self().id === told.agent.id) return;
    this.#colleagues.changed(told);
    if (told.asks) this.#attention.asked();
  }

  /** What its visitor is writing. */
  previewed(text: string): void {
    this.#preview.changed(text);
  }

  override addEntry(previous: number, entry: Entry): void {
    super.addEntry(previous, entry);
    if (entry.author.kind === 'visitor') this.#preview.changed('');
    else if (entry.author.kind === 'agent') this.#colleagues.wrote(entry.author.id);
  }

  /** There is a new connection: nobody on it knows yet who looks. */
  connected(): void {
    this.synced();
    this.#attention.synced();
  }

  override dispose(): void {
    super.dispose();
    this.#attention.dispose();
    this.#colleagues.clear();
    this.#preview.changed('');
  }

  watch(): () => void {
    this.#watchers += 1;
    if (this.#watchers === 1) {
      this.#desk.watch(this, true);
      void this.#desk.drafts.open(this.id);
    }
    return this.#follow();
  }

  async monitor(options?: CallOptions): Promise<() => void> {
    await this.#desk.monitor(this, options);
    this.#watchers += 1;
    return this.#follow();
  }

  #follow(): () => void {
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      this.#watchers -= 1;
      if (this.#watchers > 0) return;
      this.#desk.watch(this, false);
      // Nobody tells of them any more.
      this.#colleagues.clear();
      this.#preview.changed('');
    };
  }

  /** What the server answers when it is opened. */
  opened({ conversation, onPage, page }: CommandOutput<AgentCommands['conversation:watch']>): void {
    this.merge(conversation);
    this.addPage(page);
    this.onPage.learn(onPage);
    this.#desk.loaded(this);
  }

  async takeBack(id: string): Promise<TakenBack | null> {
    const taken = await this.#desk.held.takeBack(id);
    return taken && { text: taken.text, files: taken.files ?? [], kind: taken.kind };
  }

  sendNow(id: string): Promise<void> {
    return this.#desk.held.sendNow(id);
  }

  async claim({ note, ...options }: CallOptions & { readonly note?: string } = {}): Promise<void> {
    if (note !== undefined) checkText(note);
    await this.#change('conversation:claim', { note }, options);
  }

  async whisper(text: string, options?: CallOptions): Promise<void> {
    checkText(text);
    await this.#rewrite('whisper:post', { text }, options);
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

  setPriority(priority: number, options?: CallOptions): Promise<void> {
    return this.#change('conversation:set-priority', { priority }, options);
  }

  setVip(vip: boolean, options?: CallOptions): Promise<void> {
    return this.#change('contact:set-vip', { vip }, options);
  }

  async resolve({ wrapUp, ...options }: CallOptions & { readonly wrapUp?: WrapUp } = {}): Promise<void> {
    await this.#change('conversation:resolve', { wrapUp }, options);
    this.#desk.drafts.forget(this.id);
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
  #rewrite<Name extends 'message:edit' | 'message:delete' | 'wrap-up:note' | 'whisper:post'>(
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
