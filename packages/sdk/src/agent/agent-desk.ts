import type {
  AgentCard,
  AgentCommands,
  AgentConversation,
  Entry,
  InboxView,
  Me,
  Mention,
  Presence,
} from '@deskbell/protocol';
import { DeskbellError, LIMITS, SUPPORTED_PROTOCOL_VERSIONS } from '@deskbell/protocol/plain';
import { Connection } from '../connection/connection.ts';
import { type Request, typedRequest } from '../connection/request.ts';
import type { Transport } from '../connection/transport.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import { Emitter } from '../observable/emitter.ts';
import { Store } from '../observable/store.ts';
import { untilKnown } from '../observable/until-known.ts';
import { type HeldTexts, heldItem } from '../outbox/held-texts.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Platform } from '../platform/platform.ts';
import { storagePrefix } from '../platform/storage-prefix.ts';
import { AgentBell } from './agent-bell.ts';
import type {
  AgentClient,
  AgentEvents,
  AgentOptions,
  InboxHandle,
  InboxOptions,
  Offer,
} from './agent-client.ts';
import { type AgentConversationDesk, WatchedConversation } from './agent-conversation.ts';
import { agentConversationDesk } from './agent-conversation-desk.ts';
import { agentOutbox } from './agent-outbox.ts';
import { AgentHeads } from './agent-heads.ts';
import { InboxList } from './inbox-list.ts';
import { loadConversation, takeSynced } from './load-conversation.ts';
import { AgentDrafts } from './drafts/agent-drafts.ts';
import { Mentions } from './mentions.ts';
import { byName } from './by-name.ts';
import { Offers } from './offers.ts';
import { type AgentFact, tellPassing } from './passing-fact.ts';
import { projectEntry } from './project-entry.ts';
import { Records } from './records.ts';
import { searchWith } from './search.ts';
import { SiteHandles } from './site-handles.ts';
import type { TabMessage } from './tab-message.ts';

/** The one behind `connect()`: ties connection, outbox, conversations and inboxes together. */
export class AgentDesk implements AgentClient {
  readonly me = new Store<Me | null>(null);
  readonly presence = new Store<Presence | null>(null);
  readonly agents = new Store<readonly AgentCard[]>([]);
  readonly card = new Store<AgentCard | null>(null);
  readonly offers: Store<readonly Offer[]>;
  readonly mentions: Store<readonly Mention[]>;
  readonly begun: Store<ReadonlySet<string>>;
  readonly conversations: { get(conversationId: string): WatchedConversation };
  readonly search: AgentClient['search'];
  readonly #platform: Platform;
  readonly #prefix: string;
  readonly #connection: Connection;
  readonly #request: Request<AgentCommands>;
  readonly #outbox: Outbox<AgentConversation, Entry>;
  readonly #held: HeldTexts;
  readonly #records = new Records();
  readonly #handles = new Map<string, WatchedConversation>();
  readonly #inboxes = new Set<InboxList>();
  readonly #offers: Offers;
  readonly #mentions: Mentions;
  readonly #drafts: AgentDrafts;
  readonly #sites: SiteHandles;
  readonly #heads: AgentHeads;
  readonly #events = new Emitter<AgentEvents>();
  readonly #bell: AgentBell;
  readonly #desk: AgentConversationDesk;
  readonly #stopTabs: () => void;
  #epoch: string | null = null;
  #closed = false;

  constructor(options: AgentOptions, platform: Platform, transport: Transport) {
    this.#platform = platform;
    this.#prefix = storagePrefix(options.url, 'agent');
    const { token } = options;
    this.#connection = new Connection(platform, transport, {
      handshake: () =>
        Promise.resolve({ versions: SUPPORTED_PROTOCOL_VERSIONS, ...(token === undefined ? {} : { token }) }),
      sync: () => this.#sync(),
      synced: () => this.#synced(),
      headsDiffer: () => this.#heads.differ(),
      fact: (name, payload) => this.#fact({ name, payload } as AgentFact),
    });
    this.#request = typedRequest(this.#connection);
    this.#bell = new AgentBell(
      platform,
      this.#prefix,
      this.#events,
      this.#records,
      () => this.me.value,
      () => this.#epoch,
    );
    ({ outbox: this.#outbox, held: this.#held } = agentOutbox({
      platform,
      connection: this.#connection,
      request: this.#request,
      records: this.#records,
      events: this.#events,
      delivered: (result) => {
        this.#added(result.previous, result.entry);
        this.#tell({ type: 'delivered', agentId: this.#ownId, epoch: this.#epoch, result });
      },
      changed: () => this.#tell({ type: 'outbox', agentId: this.#ownId }),
    }));
    this.#drafts = new AgentDrafts({
      platform,
      request: this.#request,
      statusOf: (id) => (this.#records.get(id) ?? this.#handles.get(id)?.state.value)?.status,
    });
    this.begun = this.#drafts.begun;
    this.#desk = agentConversationDesk({
      drafts: this.#drafts,
      platform,
      connection: this.#connection,
      outbox: this.#outbox,
      held: this.#held,
      request: this.#request,
      records: this.#records,
      bell: this.#bell,
      me: this.me,
      send: (text) => this.#send(text),
      watch: (handle, watching) => this.#watch(handle, watching),
      added: (previous, entry) => this.#added(previous, entry),
    });
    this.conversations = { get: (id) => this.#handle(id) };
    this.search = searchWith(this.#request, this.#records);
    this.#records.onChange((after) => {
      this.#handles.get(after.id)?.merge(after);
      this.#sites.learned(after);
    });
    this.#sites = new SiteHandles(this.#request, { platform, connection: this.#connection });
    this.#offers = new Offers({
      platform,
      records: this.#records,
      request: this.#request,
      agentId: () => this.me.value?.id ?? null,
      offered: (offer) => this.#bell.offered(offer),
    });
    this.offers = this.#offers.list;
    this.#mentions = new Mentions(this.#request, this.#records);
    this.mentions = this.#mentions.list;
    this.#heads = new AgentHeads({
      request: this.#request,
      clock: this.#connection.clock,
      records: this.#records,
      handles: this.#handles,
      inboxes: this.#inboxes,
      outbox: this.#outbox,
      sites: this.#sites,
      offers: this.offers,
      mentions: this.#mentions,
      drafts: this.#drafts,
      epoch: () => this.#epoch,
      session: () => ({ me: this.me.value, presence: this.presence.value, agents: this.agents.value }),
      follow: (siteId) => this.#follow(siteId, true),
    });
    this.#stopTabs = platform.tabs.subscribe(this.#prefix, (message) => this.#heard(message as TabMessage));
  }

  get connection() {
    return this.#connection.state;
  }

  serverNow(): number {
    return this.#connection.clock.now();
  }

  openInbox(siteId: string, view: InboxView, { filter, order }: InboxOptions = {}): InboxHandle {
    const list = new InboxList(
      siteId,
      { view, filter, order },
      {
        platform: this.#platform,
        records: this.#records,
        request: this.#request,
        agentId: () => this.me.value?.id ?? null,
        closed: (closed) => {
          this.#inboxes.delete(closed);
          if (closed.follows && !this.#followed.has(siteId)) this.#follow(siteId, false);
        },
      },
    );
    this.#inboxes.add(list);
    if (this.#connection.online) {
      if (list.follows) this.#follow(siteId, true);
      list.refresh();
    }
    return list;
  }

  board(siteId: string) {
    return this.#sites.board(siteId);
  }

  alerts(siteId: string) {
    return this.#sites.alerts(siteId);
  }

  crisis(siteId: string) {
    return this.#sites.crisis(siteId);
  }

  configuration(siteId: string) {
    return this.#sites.configuration(siteId);
  }

  async setPresence(
    presence: Presence,
    { until, ...options }: CallOptions & { readonly until?: number } = {},
  ): Promise<void> {
    const chosen = await this.#request('presence:set', { presence, until }, options);
    this.presence.set(chosen.presence);
  }

  clearMentions(conversationId: string, options?: CallOptions): Promise<void> {
    return this.#mentions.clear(conversationId, options);
  }

  open(): void {
    this.#connection.open();
  }

  on<Name extends keyof AgentEvents>(name: Name, listener: (event: AgentEvents[Name]) => void): () => void {
    return this.#events.on(name, listener);
  }

  close(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#closed = true;
    this.#connection.close();
    this.#held.close();
    this.#outbox.close();
    this.#stopTabs();
    this.#offers.close();
    this.#drafts.close();
    for (const inbox of this.#inboxes) inbox.close();
    for (const handle of this.#handles.values()) handle.dispose();
    return Promise.resolve();
  }

  get #ownId(): string {
    return this.me.value?.id ?? '';
  }

  #handle(id: string): WatchedConversation {
    const known = this.#handles.get(id);
    if (known) return known;
    const handle = new WatchedConversation(this.#desk, id);
    this.#handles.set(id, handle);
    const record = this.#records.get(id);
    if (record) handle.merge(record);
    return handle;
  }

  #send(text: Parameters<AgentConversationDesk['send']>[0]): Promise<Entry> {
    if (this.#closed) {
      return Promise.reject(
        new DeskbellError('aborted', 'unable to send the message: the client was closed'),
      );
    }
    // Until the server has said who is signed in, nobody knows in whose outbox a text belongs.
    const item = heldItem(text, this.#platform, this.serverNow());
    const stored = this.#outbox.add(item, () => untilKnown(this.me));
    this.open();
    return stored;
  }

  #watch(handle: WatchedConversation, watching: boolean): void {
    // Every connection watches anew what is followed then.
    if (!this.#connection.online) return;
    const { id: conversationId } = handle;
    if (watching) void this.#load(handle);
    else this.#request('conversation:unwatch', { conversationId }).catch(() => undefined);
  }

  #load(handle: WatchedConversation): Promise<void> {
    return loadConversation(handle, this.#request, this.#records);
  }

  #added(previous: number, entry: Entry): void {
    const { conversationId } = entry;
    const record = this.#records.get(conversationId);
    const handle = this.#handles.get(conversationId);
    if (handle && (handle.watched || handle.head === previous)) handle.addEntry(previous, entry);
    else {
      this.#outbox.seen(entry);
      this.#bell.ring(conversationId, [entry]);
    }
    if (record) this.#records.learn(projectEntry(record, entry));
  }

  async #sync(): Promise<void> {
    const held = [...this.#handles.values()].flatMap(({ id, head, watched }) =>
      watched && head !== null ? [{ id, seq: head }] : [],
    );
    const conversations = held.slice(-LIMITS.syncConversations);
    const asked = this.#request('session:sync', { epoch: this.#epoch, conversations });
    const answer = await this.#connection.clock.learn(asked);
    if (answer.reset) {
      this.#records.clear();
      this.#offers.clear();
      this.#sites.reset();
      this.#drafts.reset();
      for (const handle of this.#handles.values()) handle.drop();
    }
    this.#epoch = answer.epoch;
    this.me.learn(answer.me);
    this.presence.set(answer.presence);
    this.#setAgents(answer.agents);
    this.#outbox.use(`${this.#prefix}outbox/${answer.me.id}`);
    this.#drafts.use(`${this.#prefix}drafts/${answer.me.id}`);
    const told = await takeSynced(answer, this.#records, (id) => this.#handle(id));
    const others = [...this.#handles.values()].filter(({ id, watched }) => watched && !told.has(id));
    await Promise.all(others.map((handle) => this.#load(handle)));
  }

  #synced(): void {
    for (const siteId of this.#followed) this.#follow(siteId, true);
    for (const inbox of this.#inboxes) inbox.refresh('anew');
    for (const { siteId } of this.me.value?.memberships ?? []) void this.#offers.refresh(siteId);
    this.#sites.synced();
    this.#mentions.refresh();
    this.#drafts.synced();
    for (const handle of this.#handles.values()) handle.connected();
    this.#outbox.resume();
  }

  get #followed(): ReadonlySet<string> {
    return new Set([...this.#inboxes].filter(({ follows }) => follows).map(({ siteId }) => siteId));
  }

  #follow(siteId: string, follow: boolean): void {
    this.#request('inbox:follow', { siteId, follow }).catch(() => undefined);
  }

  #fact(fact: AgentFact): void {
    switch (fact.name) {
      case 'entry:added':
        return this.#added(fact.payload.previous, fact.payload.entry);
      case 'conversation:changed': {
        const { id, siteId } = fact.payload.conversation;
        for (const inbox of this.#inboxes) if (inbox.siteId === siteId) inbox.recountSoon();
        const before = this.#records.get(id) ?? null;
        return this.#bell.changed(this.#records.learn(fact.payload.conversation), before);
      }
      case 'inbox:activity':
        for (const conversation of fact.payload.conversations) this.#records.learn(conversation);
        return;
      case 'read:moved':
      case 'typing:changed':
      case 'typing:previewed':
      case 'attention:changed':
      case 'page:moved':
        return tellPassing(this.#handles.get(fact.payload.conversationId), fact);
      case 'draft:changed':
        return this.#drafts.changed(fact.payload);
      case 'agent:changed': {
        const others = this.agents.value.filter(({ id }) => id !== fact.payload.id);
        return this.#setAgents([...others, fact.payload]);
      }
      case 'alert:raised':
        this.#sites.heard(fact);
        return this.#bell.raised(fact.payload);
      case 'mention:added':
        return this.#mentions.added(fact.payload);
      case 'mention:read':
        return this.#mentions.read(fact.payload.conversationId);
      case 'presence:changed':
        return this.presence.set(fact.payload.presence);
      default:
        // Of a site as a whole, or of a newer server.
        this.#sites.heard(fact);
    }
  }

  #setAgents(agents: readonly AgentCard[]): void {
    this.agents.learn(agents.toSorted(byName));
    this.card.learn(agents.find(({ id }) => id === this.me.value?.id) ?? null);
  }

  #tell(message: TabMessage): void {
    this.#platform.tabs.post(this.#prefix, message);
  }

  #heard(message: TabMessage): void {
    if (this.#closed || message.agentId !== this.me.value?.id) return;
    if (message.type === 'outbox') return this.#outbox.refresh();
    // Of another life of the data this tab learns from the server (D4).
    if (message.epoch === this.#epoch) this.#added(message.result.previous, message.result.entry);
  }
}
