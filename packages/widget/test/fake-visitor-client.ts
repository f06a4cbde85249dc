import { DeskbellError } from '@deskbell/sdk';
import type {
  VisitorBody,
  VisitorClient,
  VisitorConversationHandle,
  VisitorEvents,
} from '@deskbell/sdk/visitor';
import { Writable } from './writable.ts';

type Item = VisitorConversationHandle['timeline']['value']['items'][number];
type State = NonNullable<VisitorConversationHandle['state']['value']>;
type Connection = VisitorClient['connection']['value'];

/** Noon of a day in the past, so that screens look the same whenever they are made. */
export const noon = new Date(2026, 2, 3, 12, 0).getTime();

/** A conversation whose every part a test sets by hand; it keeps what was asked of it in `calls`. */
export class FakeConversation implements VisitorConversationHandle {
  id: string | null = null;
  readonly calls: string[] = [];
  readonly state = new Writable<State | null>(null);
  readonly timeline = new Writable<VisitorConversationHandle['timeline']['value']>({
    items: [],
    complete: true,
    status: 'ready',
  });
  readonly typing = new Writable<VisitorConversationHandle['typing']['value']>([]);
  readonly unread = new Writable(0);
  readonly waiting = new Writable<VisitorConversationHandle['waiting']['value']>(null);
  /** Requests that were made about it, as they would go over the wire, without their ids. */
  readonly requests: (readonly [name: string, input: Readonly<Record<string, unknown>>])[] = [];
  /** What requests are answered with, by their names; nothing else is. */
  readonly answers: Record<string, unknown> = {
    'flow-menu:get': { items: [] },
    'visitor:describe': {
      known: { name: false, email: false, phone: false, attributes: [], consented: false },
    },
  };
  /** Holds every request back until it is resolved. */
  hold: Promise<void> | null = null;
  /** What the device keeps. */
  readonly kept = new Map<string, unknown>();
  /** What `loadOlder` puts in front. */
  older: readonly Item[] = [];
  /** Makes the next `send` or `end` fail. */
  failure: DeskbellError | null = null;
  #next = 1;

  readonly messages: VisitorConversationHandle['messages'] = {
    send: async (text, { files } = {}) => {
      const names = files?.map(({ name }) => ` + ${name}`) ?? [];
      this.calls.push(`send ${text}${names.join('')}`);
      if (this.failure) throw this.failure;
      return this.add({
        author: { kind: 'visitor' },
        own: true,
        delivery: { state: 'sending' },
        body: { type: 'message', text, ...(files ? { files: [...files] } : {}) },
      });
    },
    retry: async (id) => {
      this.calls.push(`retry ${id}`);
      return this.timeline.value.items[0] as Item;
    },
    discard: async (id) => {
      this.calls.push(`discard ${id}`);
    },
    loadOlder: async () => {
      this.calls.push('loadOlder');
      this.timeline.set({
        ...this.timeline.value,
        items: [...this.older, ...this.timeline.value.items],
        complete: true,
      });
      return false;
    },
    history: () => this.#history(),
  };

  setTyping(typing: boolean): void {
    this.calls.push(`typing ${typing}`);
  }

  markRead(): void {
    this.calls.push('markRead');
    this.unread.set(0);
  }

  async end(): Promise<void> {
    this.calls.push('end');
    if (this.failure) throw this.failure;
    this.become({ status: 'closed', agent: null });
    this.add({
      author: { kind: 'visitor' },
      own: true,
      body: { type: 'status', status: 'closed', reason: 'ended' },
    });
  }

  async ask(call: Parameters<VisitorConversationHandle['ask']>[0]): Promise<void> {
    const request = async (name: string, input: unknown): Promise<unknown> => {
      const { id: _id, conversationId: _of, ...rest } = input as Record<string, unknown>;
      // Asked whenever a chat is opened.
      if (name !== 'flow-menu:get') this.requests.push([name, rest]);
      await this.hold;
      if (this.failure) throw this.failure;
      return this.answers[name] ?? {};
    };
    // What is asked again, and when, is the client's own affair.
    const way = {
      conversationId: this.id,
      connection: { request },
      platform: { newId: () => 'request-1', now: () => noon, storage: this.#storage },
    };
    await call(way as unknown as Parameters<typeof call>[0]);
  }

  async *#history(): AsyncIterable<Item> {
    await this.hold;
    if (this.failure) throw this.failure;
    yield* [...this.older, ...this.timeline.value.items].reverse();
  }

  get #storage(): object {
    return {
      get: async (key: string) => this.kept.get(key),
      update: async (key: string, change: (before: unknown) => unknown) => {
        const after = change(this.kept.get(key));
        if (after === undefined) this.kept.delete(key);
        else this.kept.set(key, after);
      },
    };
  }

  /** Changes the state, or gives the first one. */
  become(change: Partial<State>): void {
    this.id ??= 'conversation-1';
    this.state.set({
      id: this.id,
      status: 'queued',
      version: 1,
      seq: this.timeline.value.items.length,
      startedAt: noon,
      agent: null,
      previousId: null,
      marks: { visitor: 0, agent: 0 },
      ...this.state.value,
      ...change,
    });
  }

  /** An own message. */
  write(text: string, delivery: Item['delivery'] = { state: 'sent' }): Item {
    return this.add({ author: { kind: 'visitor' }, own: true, delivery, body: { type: 'message', text } });
  }

  /** An agent's message. */
  hear(text: string, name = 'Anna'): Item {
    return this.add({ author: { kind: 'agent', name }, body: { type: 'message', text } });
  }

  status(body: Omit<Extract<VisitorBody, { type: 'status' }>, 'type'>): Item {
    return this.add({ author: { kind: 'system' }, body: { type: 'status', ...body } });
  }

  fail(code: DeskbellError['code'] = 'internal'): DeskbellError {
    return (this.failure = new DeskbellError(code, 'unable to do it: the test says so'));
  }

  add(item: Partial<Item> & Pick<Item, 'author' | 'body'>): Item {
    const seq = this.#next++;
    const added: Item = {
      id: `item-${seq}`,
      seq,
      at: noon + seq * 60_000,
      own: false,
      edited: false,
      deleted: false,
      delivery: null,
      ...item,
    };
    this.timeline.set({ ...this.timeline.value, items: [...this.timeline.value.items, added] });
    return added;
  }

  /** Puts another item in the place of the one with this id. */
  replace(id: string, change: Partial<Item>): void {
    const items = this.timeline.value.items.map((item) => (item.id === id ? { ...item, ...change } : item));
    this.timeline.set({ ...this.timeline.value, items });
  }
}

/** A visitor's client without a server. */
export class FakeVisitorClient implements VisitorClient {
  readonly calls: string[] = [];
  readonly connection = new Writable<Connection>({ status: 'idle' });
  readonly desk = new Writable<VisitorClient['desk']['value']>(null);
  readonly unread = new Writable(0);
  readonly list = new Writable<VisitorClient['conversations']['list']['value']>([]);
  readonly current = new Writable(new FakeConversation());
  readonly conversations = {
    list: this.list,
    current: this.current,
    get: (conversationId: string) => this.others.get(conversationId) ?? this.current.value,
    startNew: () => {
      this.calls.push('startNew');
      this.current.set(new FakeConversation());
      return this.current.value;
    },
    show: (conversationId: string) => {
      this.calls.push(`show ${conversationId}`);
      this.current.set(this.others.get(conversationId) ?? this.current.value);
      return this.current.value;
    },
  };
  /** Conversations besides the one that is shown. */
  readonly others = new Map<string, FakeConversation>();
  known = false;
  readonly #listeners = new Set<(event: VisitorEvents['message']) => void>();

  get conversation(): FakeConversation {
    return this.current.value;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  serverNow(): number {
    return Date.now();
  }

  /** Another conversation of the visitor's, which begins the list. */
  had(id: string, state: Partial<State>, ...texts: readonly string[]): FakeConversation {
    const other = new FakeConversation();
    other.id = id;
    for (const text of texts) other.write(text);
    other.become(state);
    this.others.set(id, other);
    if (other.state.value) this.list.set([other.state.value, ...this.list.value]);
    return other;
  }

  async isKnown(): Promise<boolean> {
    return this.known;
  }

  open(): void {
    this.calls.push('open');
  }

  on(_: 'message', listener: (event: VisitorEvents['message']) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells of a message as the SDK does, in one tab only. */
  announce(item: Item): void {
    for (const listener of this.#listeners) listener({ conversationId: 'conversation-1', item });
  }

  async identify(): Promise<void> {
    this.calls.push('identify');
  }

  async logOut(): Promise<void> {
    this.calls.push('logOut');
  }

  async forget(): Promise<void> {
    this.calls.push('forget');
  }

  async close(): Promise<void> {
    this.calls.push('close');
  }

  online(available = true, desk: Partial<NonNullable<VisitorClient['desk']['value']>> = {}): this {
    this.connection.set({ status: 'online' });
    this.desk.set({ available, opensAt: null, banner: null, ...desk });
    return this;
  }

  offline(retryAt: number | null = null): this {
    const error = new DeskbellError('disconnected', 'unable to connect: no network');
    this.connection.set({ status: 'offline', retryAt, error });
    return this;
  }
}
