import type {
  AgentCard,
  AgentClient,
  AgentConversation,
  AgentEvents,
  BoardHandle,
  ConfigurationHandle,
  ConnectionState,
  CrisisHandle,
  Found,
  Inbox,
  Mention,
  InboxHandle,
  InboxOptions,
  InboxView,
  Me,
  Offer,
  Presence,
} from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { FakeAlerts } from './fake-alerts.ts';
import { FakeBoard } from './fake-board.ts';
import { FakeConfiguration } from './fake-configuration.ts';
import { FakeConversation, type Item } from './fake-conversation.ts';
import { fakeInbox, LOADING_INBOX } from './fake-inbox.ts';
import { FakeReadable } from './fake-readable.ts';

interface OpenInbox {
  readonly siteId: string;
  readonly view: InboxView;
  readonly options: InboxOptions;
  readonly inbox: FakeReadable<Inbox>;
}

/** A desk in memory, in place of the SDK's client. */
export class FakeAgentClient implements AgentClient {
  readonly connection = new FakeReadable<ConnectionState>({ status: 'online' });
  readonly me: FakeReadable<Me | null>;
  readonly presence = new FakeReadable<Presence | null>('available');
  readonly agents = new FakeReadable<readonly AgentCard[]>([]);
  readonly card = new FakeReadable<AgentCard | null>(null);
  readonly offers = new FakeReadable<readonly Offer[]>([]);
  readonly mentions = new FakeReadable<readonly Mention[]>([]);
  readonly begun = new FakeReadable<ReadonlySet<string>>(new Set());
  readonly desk = new FakeBoard('fern');
  readonly alerted: FakeAlerts;
  readonly served = new FakeConfiguration();
  readonly calls: string[] = [];
  closed = false;
  /** Inboxes stay in "loading" until told otherwise. */
  loading = false;
  readonly #conversations = new Map<string, FakeConversation>();
  readonly #inboxes = new Set<OpenInbox>();
  readonly #listeners: { [Name in keyof AgentEvents]: Set<(event: AgentEvents[Name]) => void> } = {
    message: new Set(),
    assigned: new Set(),
    offered: new Set(),
    alert: new Set(),
    unresolved: new Set(),
    whispered: new Set(),
  };
  readonly #now: () => number;

  constructor(me: Me, now: () => number = Date.now) {
    this.me = new FakeReadable<Me | null>(me);
    this.alerted = new FakeAlerts(me);
    this.#now = now;
  }

  /** What a search finds, by its text; anything else finds nothing. */
  readonly finds = new Map<string, Found>();
  /** Conversations that are only listed: as many as there may be. */
  crowd: readonly AgentConversation[] = [];

  search(_siteId: string, text: string): Promise<Found> {
    this.calls.push(`search ${text}`);
    return Promise.resolve(this.finds.get(text) ?? { results: [], next: null });
  }

  serverNow(): number {
    return this.#now();
  }

  readonly conversations = {
    get: (id: string): FakeConversation => {
      const known = this.#conversations.get(id);
      if (known) return known;
      const inCrowd = this.crowd.find((one) => one.id === id);
      if (inCrowd) return this.addConversation(inCrowd, []);
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
      { me, now: this.#now, changed: () => this.#refresh(), begun: (id, is) => this.#begins(id, is) },
      conversation,
      items,
      complete,
    );
    this.#conversations.set(conversation.id, handle);
    this.#refresh();
    return handle;
  }

  #begins(id: string, isBegun: boolean): void {
    const others = [...this.begun.value].filter((one) => one !== id);
    this.begun.set(new Set(isBegun ? [...others, id] : others));
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

  openInbox(siteId: string, view: InboxView, options: InboxOptions = {}): InboxHandle {
    const inbox = new FakeReadable(this.#list(siteId, view, options));
    const open: OpenInbox = { siteId, view, options, inbox };
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

  alerts(): FakeAlerts {
    return this.alerted;
  }

  board(): BoardHandle {
    return this.desk;
  }

  crisis(): CrisisHandle {
    return this.desk;
  }

  configuration(): ConfigurationHandle {
    return this.served;
  }

  /** Colleagues and the agent's own card among them. */
  setAgents(agents: readonly AgentCard[]): void {
    this.agents.set(agents);
    this.card.set(agents.find(({ id }) => id === this.me.value?.id) ?? null);
  }

  /** Offers a conversation to the agent until a time. */
  offer(id: string, until: number): void {
    const me = this.me.value;
    if (!me) return;
    const agent = { id: me.id, name: me.name };
    this.conversations.get(id).change({ status: 'offered', offer: { agent, until } });
  }

  clearMentions(conversationId: string): Promise<void> {
    this.calls.push(`clearMentions ${conversationId}`);
    this.mentions.set(this.mentions.value.filter((mention) => mention.conversationId !== conversationId));
    return Promise.resolve();
  }

  setPresence(presence: Presence, { until }: { readonly until?: number } = {}): Promise<void> {
    this.calls.push(`presence ${presence}`);
    if (until !== undefined) this.calls.push(`until ${until}`);
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
    const offers = [...this.#conversations.values()].flatMap(({ state: { value } }) =>
      value?.status === 'offered' && value.offer?.agent.id === this.me.value?.id
        ? [{ conversation: value, until: value.offer?.until ?? 0 }]
        : [],
    );
    if (offers.length > 0 || this.offers.value.length > 0) this.offers.set(offers);
    for (const { siteId, view, options, inbox } of this.#inboxes)
      inbox.set(this.#list(siteId, view, options));
  }

  #list(siteId: string, view: InboxView, options: InboxOptions): Inbox {
    if (this.loading) return LOADING_INBOX;
    const all = [
      ...[...this.#conversations.values()].flatMap(({ state }) => state.value ?? []),
      ...this.crowd,
    ].filter((one) => one.siteId === siteId);
    return fakeInbox(all, view, options, this.me.value?.id);
  }
}
