import type {
  BotCommands,
  BotConversation,
  BotFactPayloads,
  BotSelf,
  VisitorEntry,
  VisitorEntryPage,
} from '@deskbell/protocol';
import { DeskbellError, SUPPORTED_PROTOCOL_VERSIONS } from '@deskbell/protocol/plain';
import { Connection } from '../connection/connection.ts';
import { insist } from '../connection/insist.ts';
import { type Request, typedRequest } from '../connection/request.ts';
import type { Transport } from '../connection/transport.ts';
import { Store } from '../observable/store.ts';
import type { Platform } from '../platform/platform.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { HeldConversation, type BotWire } from './bot-conversation.ts';
import type { BotArticles, BotClient, BotHandler, BotOptions } from './bot-client.ts';

/** Everything that a bot's client holds: its connection, and the conversations that it has. */
export class BotDesk implements BotClient {
  readonly self = new Store<BotSelf | null>(null);
  readonly articles: BotArticles;
  readonly #options: BotOptions;
  readonly #connection: Connection;
  readonly #request: Request<BotCommands>;
  readonly #wire: BotWire;
  readonly #held = new Map<string, HeldConversation>();
  /** Conversations whose timeline is being read, and whether it must be read on afterwards. */
  readonly #reading = new Map<string, { again: boolean }>();
  #epoch: string | null = null;
  #handler: BotHandler | undefined;

  constructor(options: BotOptions, platform: Platform, transport: Transport) {
    this.#options = options;
    const instance = options.instance ?? platform.newId();
    const { siteId, token } = options;
    this.#connection = new Connection(platform, transport, {
      handshake: () =>
        Promise.resolve({ versions: [...SUPPORTED_PROTOCOL_VERSIONS], siteId, token, instance }),
      sync: () => this.#sync(),
      synced: () => undefined,
      headsDiffer: () => this.#headsDiffer(),
      fact: (name, payload) => this.#fact(name, payload),
    });
    this.#request = typedRequest<BotCommands>(this.#connection);
    const way = { platform, connection: this.#connection };
    this.#wire = {
      insist: (name, input, signal) => insist(way, name, input, signal),
      attempt: (name, input) => void this.#connection.request(name, input).catch(() => undefined),
    };
    this.articles = {
      search: async (text, { languages, limit = 5 } = {}) => {
        const input = { text, limit, ...(languages ? { languages: [...languages] } : {}) };
        return (await this.#request('articles:search', input)).articles;
      },
      read: (articleId, { languages } = {}) =>
        this.#request('articles:read', { articleId, ...(languages ? { languages: [...languages] } : {}) }),
    };
  }

  get state() {
    return this.#connection.state;
  }

  onConversation(handler: BotHandler): void {
    if (this.#handler) throw new DeskbellError('conflict', 'unable to set the handler: there is one already');
    this.#handler = handler;
    this.#connection.open();
  }

  ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const state = this.state.value;
        if (state.status === 'online') resolve();
        else if (state.status === 'closed') {
          reject(state.error ?? new DeskbellError('aborted', 'unable to connect: the client is closed'));
        } else return;
        stop();
      };
      const stop = this.state.subscribe(look);
      look();
    });
  }

  close(): void {
    for (const conversation of this.#held.values()) conversation.end();
    this.#held.clear();
    this.#connection.close();
  }

  async #sync(): Promise<void> {
    const known = [...this.#held.values()].map(({ id, seq }) => ({ id, seq }));
    const told = await this.#connection.clock.learn(
      this.#request('session:sync', { epoch: this.#epoch, conversations: known }),
    );
    if (told.reset) for (const id of this.#held.keys()) this.#drop(id);
    this.#epoch = told.epoch;
    this.self.set(told.bot);
    const present = new Set(told.conversations.map(({ conversation }) => conversation.id));
    for (const id of this.#held.keys()) if (!present.has(id)) this.#drop(id);
    for (const { conversation, page } of told.conversations) this.#learn(conversation, page);
  }

  async #headsDiffer(): Promise<boolean> {
    const { epoch, heads } = await this.#connection.clock.learn(this.#request('heads:get', {}));
    if (epoch !== this.#epoch || heads.length !== this.#held.size) return true;
    return heads.some(({ id, seq }) => this.#held.get(id)?.seq !== seq);
  }

  #fact(name: string, payload: unknown): void {
    switch (name) {
      case 'conversation:given':
        return this.#read((payload as BotFactPayloads['conversation:given']).conversationId);
      case 'conversation:over':
        return this.#drop((payload as BotFactPayloads['conversation:over']).conversationId);
      case 'entry:added': {
        const { conversationId, entry, previous } = payload as BotFactPayloads['entry:added'];
        const held = this.#held.get(conversationId);
        if (!held?.add(previous, entry)) this.#read(conversationId);
      }
    }
  }

  /** Reads on from what is held. */
  #read(id: string): void {
    const reading = this.#reading.get(id);
    if (reading) {
      reading.again = true;
      return;
    }
    this.#reading.set(id, { again: false });
    const after = this.#held.get(id)?.seq ?? 0;
    this.#request('timeline:catch-up', { conversationId: id, after }).then(
      ({ conversation, page }) => {
        const again = this.#reading.get(id)?.again ?? false;
        this.#reading.delete(id);
        this.#learn(conversation, page);
        if (again) this.#read(id);
      },
      (error: unknown) => {
        this.#reading.delete(id);
        if (error instanceof DeskbellError && error.code === 'not_found') this.#drop(id);
        // Whatever else it was, the next synchronisation brings it.
        else this.#connection.resync();
      },
    );
  }

  #learn(about: BotConversation, { complete, entries, previous }: VisitorEntryPage): void {
    const known = this.#held.get(about.id);
    const conversation = known ?? new HeldConversation(about, this.#wire);
    conversation.learnState(about);
    const isWhole = addAll(conversation, entries, previous);
    if (!known) {
      this.#held.set(about.id, conversation);
      if (complete && isWhole) this.#start(conversation);
      else this.#readWhole(conversation);
    } else if (!complete || !isWhole) this.#read(about.id);
  }

  /** A handler begins when everything that was said is there: it may look back. */
  #readWhole(conversation: HeldConversation): void {
    const { id } = conversation;
    this.#request('timeline:catch-up', { conversationId: id, after: conversation.seq }).then(
      ({ page }) => {
        addAll(conversation, page.entries, page.previous);
        if (page.complete) this.#start(conversation);
        else this.#readWhole(conversation);
      },
      () => {
        this.#drop(id);
        this.#connection.resync();
      },
    );
  }

  #start(conversation: HeldConversation): void {
    const handler = this.#handler;
    if (!handler || conversation.isOver) return;
    void (async () => {
      try {
        await handler(conversation);
      } catch (error) {
        const isEnd = conversation.isOver && error instanceof DeskbellError && error.code === 'aborted';
        if (!isEnd) this.#report(error, conversation);
      }
      // Nobody is left alone with a program that has ended.
      if (!conversation.isOver) await conversation.handOver().catch(() => undefined);
      if (this.#held.get(conversation.id) === conversation) this.#held.delete(conversation.id);
    })();
  }

  #report(error: unknown, conversation: HeldConversation): void {
    const { onError } = this.#options;
    if (onError) onError(error, conversation);
    else reportFailure('a conversation could not be led to its end', error);
  }

  #drop(id: string): void {
    this.#held.get(id)?.end();
    this.#held.delete(id);
  }
}

function addAll(conversation: HeldConversation, entries: readonly VisitorEntry[], previous: number): boolean {
  let before = previous;
  for (const entry of entries) {
    if (!conversation.add(before, entry)) return false;
    before = entry.seq;
  }
  return true;
}
