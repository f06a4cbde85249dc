import type { VisitorConversation, VisitorEntry } from '@deskbell/protocol';
import type { ConversationDesk } from '../conversation/conversation-desk.ts';
import { Conversation } from '../conversation/conversation.ts';
import { Store } from '../observable/store.ts';
import type { OutboxItem } from '../outbox/outbox-item.ts';

type Handle = Conversation<VisitorConversation, VisitorEntry>;
export type VisitorConversationDesk = ConversationDesk<VisitorConversation, VisitorEntry>;

/** All conversations of one visitor, and which of them a chat window shows. */
export class VisitorConversations {
  readonly list = new Store<readonly VisitorConversation[]>([]);
  readonly unread = new Store(0);
  readonly current: Store<Handle>;
  readonly #desk: VisitorConversationDesk;
  readonly #byId = new Map<string, Handle>();
  /** Stays in front although there are solved and ended ones. */
  #pinned = false;
  /** Stays in front, whatever else there is. */
  #chosen: string | null = null;

  constructor(desk: VisitorConversationDesk) {
    this.#desk = desk;
    this.current = new Store(new Conversation(desk, null));
  }

  get all(): Iterable<Handle> {
    return this.#byId.values();
  }

  get(id: string): Handle {
    const known = this.#byId.get(id) ?? new Conversation(this.#desk, id);
    this.#byId.set(id, known);
    return known;
  }

  /** The conversation that waits or is being answered, of which there is one at most (D9). */
  get openId(): string | null {
    return this.list.value.find(({ status }) => status !== 'resolved' && status !== 'closed')?.id ?? null;
  }

  /** Where a text goes that was written into an empty one: into what stands in its place by now, unless that has ended. */
  get frontId(): string | null {
    const state = this.#chosen === null ? this.current.value.state.value : null;
    return state && state.status !== 'closed' ? state.id : this.openId;
  }

  /** Whether a text that was refused because its conversation has ended may begin another: nobody ended it (C2, C3). */
  mayBeginAnew({ conversationId }: OutboxItem): boolean {
    if (conversationId === null) return true;
    const { items } = this.get(conversationId).timeline.value;
    const last = items.findLast(({ body }) => body.type === 'status')?.body;
    // Of one that is still shown as resolved, the news that it is too late has not come yet.
    return last?.type === 'status' && /^(resolved|reopenWindowOver)$/.test(last.reason);
  }

  /** The handle of one that the server has told of. */
  find(id: string): Handle | undefined {
    const handle = this.#byId.get(id);
    return handle?.state.value ? handle : undefined;
  }

  /** The server tells of a conversation. An empty one in front becomes it, so that the screen keeps its place. */
  learn(conversation: VisitorConversation): Handle {
    const { id, status } = conversation;
    const front = this.current.value;
    if (!this.#byId.has(id) && front.id === null && status !== 'closed') {
      front.become(id);
      this.#byId.set(id, front);
      this.#pinned = false;
    }
    // One that has just begun is what everybody wants to see.
    if (!this.#byId.has(id)) this.#chosen = null;
    const handle = this.get(id);
    handle.merge(conversation);
    return handle;
  }

  startNew(): Handle {
    this.#chosen = null;
    if (this.openId !== null) this.arrange();
    else if (this.current.value.id !== null) {
      this.#pinned = true;
      this.#show(new Conversation(this.#desk, null));
    }
    return this.current.value;
  }

  show(id: string): Handle {
    const handle = this.get(id);
    this.#chosen = id;
    this.#show(handle);
    return handle;
  }

  /** A text that begins a conversation is shown in front, and so is one whose conversation is not known (yet). */
  shows({ conversationId }: OutboxItem, { id }: { readonly id: string | null }): boolean {
    if (conversationId !== null && this.#byId.has(conversationId)) return conversationId === id;
    return id === this.current.value.id;
  }

  /** Brings list and front up to date with the handles. */
  arrange(): void {
    const handles = [...this.#byId.values()].filter((handle) => handle.state.value !== null);
    const list = handles.flatMap((handle) => handle.state.value ?? []).sort(newestFirst);
    this.list.set(list);
    this.unread.set(handles.reduce((sum, handle) => sum + handle.unread.value, 0));
    const newest = list[0];
    if (!newest || this.#chosen !== null || (this.#pinned && this.openId === null)) return;
    this.#pinned = false;
    this.#show(this.get(newest.id));
  }

  /** Another life of the data: everything is told anew. */
  drop(): void {
    for (const handle of this.#byId.values()) handle.drop();
  }

  /** The server has told everything: what it does not know does not exist any more. */
  told(): void {
    for (const [id, handle] of this.#byId) {
      if (handle.state.value) continue;
      this.#byId.delete(id);
      if (this.#chosen === id) this.#chosen = null;
      if (this.current.value === handle) this.#show(new Conversation(this.#desk, null));
    }
    this.arrange();
  }

  /** Somebody else now: nothing of the last person stays on the screen (A1). */
  forget(): void {
    for (const handle of this.#byId.values()) {
      handle.drop();
      handle.dispose();
    }
    this.#byId.clear();
    this.#pinned = false;
    this.#chosen = null;
    this.list.set([]);
    this.unread.set(0);
    this.#show(new Conversation(this.#desk, null));
  }

  dispose(): void {
    for (const handle of [this.current.value, ...this.#byId.values()]) handle.dispose();
  }

  #show(handle: Handle): void {
    const front = this.current.value;
    if (front === handle) return;
    this.current.set(handle);
    for (const shown of [front, handle]) shown.render();
    if (front.id === null) front.dispose();
  }
}

/** The one that has not ended is the newest, whatever a clock that was put right said when it began. */
function newestFirst(a: VisitorConversation, b: VisitorConversation): number {
  return Number(a.status === 'closed') - Number(b.status === 'closed') || b.startedAt - a.startedAt;
}
