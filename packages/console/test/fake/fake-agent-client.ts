import type {
  AgentCard,
  AgentClient,
  AgentConversation,
  AgentEvents,
  ConnectionState,
  Inbox,
  InboxHandle,
  InboxView,
  Me,
  Presence,
} from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { FakeConversation, type Item } from './fake-conversation.ts';
import { FakeReadable } from './fake-readable.ts';

interface OpenInbox {
  readonly siteId: string;
  readonly view: InboxView;
  readonly inbox: FakeReadable<Inbox>;
}

/** A desk in memory, in place of the SDK's client. */
export class FakeAgentClient implements AgentClient {
  readonly connection = new FakeReadable<ConnectionState>({ status: 'online' });
  readonly me: FakeReadable<Me | null>;
  readonly presence = new FakeReadable<Presence | null>('available');
  readonly agents = new FakeReadable<readonly AgentCard[]>([]);
  readonly calls: string[] = [];
  closed = false;
  /** Inboxes stay in "loading" until told otherwise. */
  loading = false;
  readonly #conversations = new Map<string, FakeConversation>();
  readonly #inboxes = new Set<OpenInbox>();
  readonly #listeners: { [Name in keyof AgentEvents]: Set<(event: AgentEvents[Name]) => void> } = {
    message: new Set(),
    assigned: new Set(),
  };
  readonly #now: () => number;

  constructor(me: Me, now: () => number = Date.now) {
    this.me = new FakeReadable<Me | null>(me);
    this.#now = now;
  }

  readonly conversations = {
    get: (id: string): FakeConversation => {
      const known = this.#conversations.get(id);
      if (known) return known;
      throw new DeskbellError('not_found', `unable to open ${id}: the fake desk has no such conversation`);
    },
  };

  addConversation(
    conversation: AgentConversation,
    items: readonly Item[],
    complete = true,
  ): FakeConversation {
    const me = this.me.value;
    if (!me) throw new Error('nobody is signed in');
    const handle = new FakeConversation(
      { me, now: this.#now, changed: () => this.#refresh() },
      conversation,
      items,
      complete,
    );
    this.#conversations.set(conversation.id, handle);
    this.#refresh();
    return handle;
  }

  /** A conversation that the server does not know. */
  addMissing(id: string): void {
    const [any] = this.#conversations.values();
    const state = any?.state.value;
    if (!state) throw new Error('the fake desk needs a conversation to start from');
    const missing = this.addConversation({ ...state, id, siteId: 'nowhere' }, []);
    missing.state.set(null);
    missing.unread.set(0);
  }

  openInbox(siteId: string, view: InboxView): InboxHandle {
    const inbox = new FakeReadable(this.#list(siteId, view));
    const open: OpenInbox = { siteId, view, inbox };
    this.#inboxes.add(open);
    return {
      inbox,
      loadMore: () => {
        this.calls.push(`loadMore ${view}`);
        return Promise.resolve();
      },
      close: () => void this.#inboxes.delete(open),
    };
  }

  get openInboxes(): readonly string[] {
    return [...this.#inboxes].map(({ siteId, view }) => `${siteId}/${view}`).sort();
  }

  setPresence(presence: Presence): Promise<void> {
    this.calls.push(`presence ${presence}`);
    this.presence.set(presence);
    return Promise.resolve();
  }

  open(): void {
    this.calls.push('open');
  }

  on<Name extends keyof AgentEvents>(name: Name, listener: (event: AgentEvents[Name]) => void): () => void {
    this.#listeners[name].add(listener);
    return () => void this.#listeners[name].delete(listener);
  }

  emit<Name extends keyof AgentEvents>(name: Name, event: AgentEvents[Name]): void {
    for (const listener of this.#listeners[name]) listener(event);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  ready(): void {
    this.loading = false;
    this.#refresh();
  }

  #refresh(): void {
    for (const { siteId, view, inbox } of this.#inboxes) inbox.set(this.#list(siteId, view));
  }

  #list(siteId: string, view: InboxView): Inbox {
    if (this.loading)
      return { conversations: [], counts: { mine: 0, waiting: 0 }, status: 'loading', more: false };
    const all = [...this.#conversations.values()]
      .map(({ state }) => state.value)
      .filter((one): one is AgentConversation => one !== null && one.siteId === siteId);
    const isMine = ({ agent, status }: AgentConversation): boolean =>
      agent?.id === this.me.value?.id && status === 'active';
    const isWaiting = ({ status }: AgentConversation): boolean => status === 'queued';
    const kept = all.filter((one) =>
      view === 'all' ? true : view === 'mine' ? isMine(one) : isWaiting(one),
    );
    const conversations = kept.sort((a, b) =>
      view === 'waiting' ? a.startedAt - b.startedAt : b.lastEntryAt - a.lastEntryAt,
    );
    const counts = { mine: all.filter(isMine).length, waiting: all.filter(isWaiting).length };
    return { conversations, counts, status: 'ready', more: false };
  }
}
