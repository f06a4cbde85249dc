import type {
  CommandOutput,
  DeskState,
  VisitorCommands,
  VisitorConversation,
  VisitorEntry,
  VisitorFactPayloads,
} from '@deskbell/protocol';
import { DeskbellError, LIMITS, SUPPORTED_PROTOCOL_VERSIONS } from '@deskbell/protocol/plain';
import { Connection } from '../connection/connection.ts';
import { isCoded } from '../connection/errors.ts';
import { type Request, typedRequest } from '../connection/request.ts';
import type { Transport } from '../connection/transport.ts';
import { Announcer } from '../conversation/announcer.ts';
import type { Delivered, Told } from '../conversation/wire.ts';
import { Emitter } from '../observable/emitter.ts';
import { Store } from '../observable/store.ts';
import type { OutboxItem } from '../outbox/outbox-item.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { Platform } from '../platform/platform.ts';
import { storagePrefix } from '../platform/storage-prefix.ts';
import { firstContext } from './first-context.ts';
import { tellArrival } from './tell-arrival.ts';
import type { VisitorClient, VisitorEvents, VisitorOptions } from './visitor-client.ts';
import { type VisitorConversationDesk, VisitorConversations } from './visitor-conversations.ts';
import type { IdentityToken, PersonIdentity } from './person/person-identity.ts';
import type { VisitorPerson } from './person/visitor-person.ts';
import { VisitorIdentity } from './visitor-identity.ts';

/** What tabs of one visitor tell each other. */
type TabMessage =
  | { readonly type: 'identity' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'outbox'; readonly identity: string }
  | {
      readonly type: 'delivered';
      readonly identity: string;
      readonly epoch: string | null;
      readonly result: Delivered<VisitorConversation, VisitorEntry>;
    };

/** The one behind `connect()`: ties connection, outbox, identity and conversations together. */
export class VisitorDesk implements VisitorClient {
  readonly desk = new Store<DeskState | null>(null);
  readonly conversations: VisitorConversations;
  readonly #options: VisitorOptions;
  readonly #platform: Platform;
  readonly #prefix: string;
  #identity: VisitorIdentity | PersonIdentity;
  #person: Promise<VisitorPerson> | undefined;
  readonly #connection: Connection;
  readonly #request: Request<VisitorCommands>;
  readonly #outbox: Outbox<VisitorConversation, VisitorEntry>;
  readonly #events = new Emitter<VisitorEvents>();
  readonly #announcer: Announcer;
  readonly #stopTabs: () => void;
  #epoch: string | null = null;
  #closed = false;

  constructor(options: VisitorOptions, platform: Platform, transport: Transport) {
    this.#options = options;
    this.#platform = platform;
    this.#prefix = storagePrefix(options.url, options.siteId);
    this.#identity = new VisitorIdentity(platform, this.#prefix);
    this.#announcer = new Announcer(platform);
    this.#connection = new Connection(platform, transport, {
      handshake: () => this.#handshake(),
      sync: () => this.#sync(),
      headsDiffer: () => this.#headsDiffer(),
      synced: () => {
        for (const handle of this.conversations.all) handle.synced();
        this.#outbox.resume();
      },
      fact: (name, payload) => this.#fact({ name, payload } as VisitorFact),
    });
    this.#request = typedRequest(this.#connection);
    this.#outbox = new Outbox({
      platform,
      now: () => this.serverNow(),
      // A visitor has one open conversation: one lane keeps the order over its beginning.
      laneOf: () => 'all',
      deliver: (item) => this.#deliver(item),
      delivered: (result) => {
        this.#delivered(result);
        this.#tell({ type: 'delivered', identity: this.#identity.value.id, epoch: this.#epoch, result });
      },
      changed: () => this.#tell({ type: 'outbox', identity: this.#identity.value.id }),
      isOpen: () => this.#connection.online,
    });
    this.conversations = new VisitorConversations(this.#conversationDesk());
    this.#stopTabs = platform.tabs.subscribe(this.#prefix, (message) => this.#heard(message as TabMessage));
  }

  get connection() {
    return this.#connection.state;
  }

  get unread() {
    return this.conversations.unread;
  }

  serverNow(): number {
    return this.#connection.clock.now();
  }

  async isKnown(): Promise<boolean> {
    await this.#identity.load();
    return this.#identity.isKept;
  }

  open(): void {
    this.#connection.open();
  }

  on<Name extends keyof VisitorEvents>(
    name: Name,
    listener: (event: VisitorEvents[Name]) => void,
  ): () => void {
    return this.#events.on(name, listener);
  }

  identify(token: IdentityToken): Promise<void> {
    return this.#change((person) => person.identify(token));
  }

  logOut(): Promise<void> {
    return this.#change((person) => person.logOut());
  }

  forget(): Promise<void> {
    return this.#change((person) => person.forget(this));
  }

  close(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#closed = true;
    void this.#person?.then((person) => person.close());
    this.#connection.close();
    this.#outbox.close();
    this.#stopTabs();
    this.conversations.dispose();
    this.#platform.storage.release?.();
    return Promise.resolve();
  }

  /** Of who the visitor is; loaded only where a page asks for it. */
  #change(change: (person: VisitorPerson) => Promise<void>): Promise<void> {
    this.#person ??= import('./person/visitor-person.ts').then(
      ({ VisitorPerson }) =>
        new VisitorPerson(
          this.#options.siteId,
          this.#prefix,
          this.#platform,
          this.#connection,
          this.conversations,
          (identity) => {
            this.#identity = identity;
            this.#useOutbox();
          },
        ),
    );
    return this.#person.then(change);
  }

  #conversationDesk(): VisitorConversationDesk {
    return {
      platform: this.#platform,
      side: 'visitor',
      outbox: this.#outbox,
      wire: {
        catchUp: (input) => this.#request('timeline:catch-up', input),
        history: (input, signal) => this.#request('history:fetch', input, { signal }),
        markRead: (input) => this.#request('read:mark', input),
        setTyping: (input) => this.#request('typing:set', input),
        end: (input, signal) => this.#request('conversation:end', input, { signal }),
      },
      self: () => ({ kind: 'visitor' }),
      isOwn: ({ author }) => author.kind === 'visitor',
      // The first conversation is made before there is a list to look at.
      shows: (item, conversation) =>
        this.conversations ? this.conversations.shows(item, conversation) : false,
      send: (item) => this.#send(item),
      ask: async (conversationId, call) =>
        this.#delivered(
          await call({
            conversationId,
            platform: this.#platform,
            connection: this.#connection,
            keptUnder: {
              prefix: this.#prefix,
              person: this.#identity.isKept ? this.#identity.value.id : '',
            },
          }),
        ),
      changed: () => this.conversations.arrange(),
      added: (conversationId) => {
        this.conversations.arrange();
        this.#announce(conversationId).catch(() => undefined);
      },
    };
  }

  async #handshake(): Promise<Record<string, unknown>> {
    await this.#identity.load();
    this.#useOutbox();
    return {
      versions: SUPPORTED_PROTOCOL_VERSIONS,
      siteId: this.#options.siteId,
      ...this.#identity.value,
      // A name for this device alone.
      id: undefined,
    };
  }

  /** Of whoever the visitor is now, once that is known on the device. */
  #useOutbox(): void {
    this.#outbox.use(this.#identity.isKept ? this.#outboxKey(this.#identity) : null);
  }

  #outboxKey({ value }: VisitorIdentity | PersonIdentity): string {
    return `${this.#prefix}outbox/${value.id}`;
  }

  #send(
    text: Pick<OutboxItem, 'kind' | 'text' | 'files' | 'flow' | 'conversationId'>,
  ): Promise<VisitorEntry> {
    if (this.#closed) {
      return Promise.reject(new DeskbellError('aborted', 'unable to send: the client was closed'));
    }
    const item: OutboxItem = {
      ...text,
      ...(text.conversationId === null ? firstContext(this.#options) : {}),
      id: this.#platform.newId(),
      at: this.serverNow(),
    };
    // Whoever the visitor is by then, it is a text of who they were when they wrote it.
    const identity = this.#identity;
    const stored = this.#outbox.add(item, async () => {
      const isNew = !identity.isKept;
      const isOther = await identity.keep();
      this.#useOutbox();
      if (isNew) this.#tell({ type: 'identity' });
      if (isOther) this.#connection.reconnect();
      return this.#outboxKey(identity);
    });
    this.open();
    return stored;
  }

  async #deliver(item: OutboxItem): Promise<Delivered<VisitorConversation, VisitorEntry>> {
    const { files, id, text } = item;
    const conversationId = item.conversationId ?? this.conversations.frontId;
    if (conversationId !== null) {
      try {
        return await this.#request('message:post', { conversationId, id, text, files });
      } catch (error) {
        // A restored backup may not know the conversation any more, an open one may have ended a moment ago, and a solved
        // one too long ago: the text begins a new one rather than be lost.
        const gone = isCoded(error, 'not_found');
        const ended = isCoded(error, 'conversation_closed') && this.conversations.mayBeginAnew(item);
        // Files belong to their conversation and cannot go with the text.
        if (files || (!gone && !ended)) throw error;
      }
    }
    const { about, locale, page } = item.conversationId === null ? item : firstContext(this.#options);
    return this.#request('conversation:start', { id, text, locale, page, flow: item.flow, about });
  }

  #delivered({ conversation, previous, entry }: Told<VisitorConversation, VisitorEntry>): void {
    if (conversation) this.conversations.learn(conversation);
    if (entry) this.#added(previous, entry);
  }

  #added(previous: number, entry: VisitorEntry): void {
    const handle = this.conversations.find(entry.conversationId);
    // Of a conversation that nobody has told of yet, everything is asked for.
    if (handle) handle.addEntry(previous, entry);
    else this.#connection.resync();
  }

  async #sync(): Promise<void> {
    const held = [...this.conversations.all].flatMap(({ id, head }) =>
      id !== null && head !== null ? [{ id, seq: head }] : [],
    );
    const answer = await this.#connection.clock.learn(
      this.#request('session:sync', {
        epoch: this.#epoch,
        conversations: held.slice(-LIMITS.syncConversations),
      }),
    );
    if (answer.reset) this.conversations.drop();
    this.#epoch = answer.epoch;
    for (const { conversation, page } of answer.conversations.toReversed()) {
      const handle = this.conversations.learn(conversation);
      handle.addPage(page);
      if (!page.complete) await handle.catchUp();
    }
    this.#told(answer);
    this.conversations.told();
    if (held.length === 0) void tellArrival(this.conversations.frontId, this.#options, this.#request);
  }

  async #headsDiffer(): Promise<boolean> {
    const answer = await this.#connection.clock.learn(this.#request('heads:get', {}));
    if (answer.epoch !== this.#epoch) return true;
    this.#told(answer);
    // Telling what was read may have failed on this connection, and a tab that was killed told nobody what it kept.
    for (const handle of this.conversations.all) handle.synced();
    this.#outbox.refresh();
    return answer.heads.some(({ id, seq, version, marks }) => {
      const handle = this.conversations.find(id);
      handle?.marksStand(marks);
      return handle?.head !== seq || handle.state.value?.version !== version;
    });
  }

  /** What is told as a whole, and so needs no other question where it differs. */
  #told({ desk, waiting }: Pick<CommandOutput<VisitorCommands['heads:get']>, 'desk' | 'waiting'>): void {
    this.desk.learn(desk);
    for (const handle of this.conversations.all)
      handle.waits(waiting.find((line) => line.conversationId === handle.id)?.waiting ?? null);
  }

  #fact(fact: VisitorFact): void {
    switch (fact.name) {
      case 'entry:added':
        return this.#added(fact.payload.previous, fact.payload.entry);
      case 'conversation:changed':
        this.conversations.learn(fact.payload.conversation);
        return;
      case 'read:moved':
        return this.conversations
          .find(fact.payload.conversationId)
          ?.markMoved(fact.payload.by, fact.payload.seq);
      case 'typing:changed':
        return this.conversations.find(fact.payload.conversationId)?.typingChanged(fact.payload);
      case 'waiting:changed':
        return this.conversations.find(fact.payload.conversationId)?.waits(fact.payload.waiting);
      case 'desk:changed':
        return this.desk.set(fact.payload);
      default:
      // A fact of a newer server.
    }
  }

  #tell(message: TabMessage): void {
    this.#platform.tabs.post(this.#prefix, message);
  }

  #heard(message: TabMessage): void {
    if (this.#closed) return;
    if (message.type === 'identity') void this.#identityKept();
    else if (message.type === 'forgotten') this.#startOver();
    else if (message.identity === this.#identity.value.id) {
      if (message.type === 'outbox') return this.#outbox.refresh();
      this.#epoch ??= message.epoch;
      // Of another life of the data this tab learns from the server (D4).
      if (message.epoch === this.#epoch) this.#delivered(message.result);
    }
  }

  /** Another tab has written first: this one is the same visitor (D8). */
  async #identityKept(): Promise<void> {
    const isOther = await this.#identity.load();
    this.#useOutbox();
    if (isOther) this.#connection.reconnect();
  }

  /** Another tab has forgotten who this was. */
  #startOver(): void {
    this.#identity.forget();
    this.#outbox.use(null);
    this.#epoch = null;
    this.conversations.forget();
    this.#connection.reconnect();
  }

  /** Tells of agents' messages that no tab has told of and that were not read. */
  async #announce(conversationId: string): Promise<void> {
    const handle = this.conversations.get(conversationId);
    const readUpTo = handle.state.value?.marks.visitor ?? 0;
    const fresh = handle.timeline.value.items.filter(
      ({ author, body, seq, deleted }) =>
        !deleted && author.kind === 'agent' && body.type === 'message' && (seq ?? 0) > readUpTo,
    );
    const last = fresh.at(-1)?.seq;
    if (!last || !this.#identity.isKept) return;
    const told = await this.#announcer.claim(
      `${this.#prefix}announced`,
      `${this.#epoch} ${conversationId}`,
      last,
    );
    for (const item of fresh.filter(({ seq }) => (seq ?? 0) > told))
      this.#events.emit('message', { conversationId, item });
  }
}

type VisitorFact = {
  [Name in keyof VisitorFactPayloads]: { readonly name: Name; readonly payload: VisitorFactPayloads[Name] };
}[keyof VisitorFactPayloads];
