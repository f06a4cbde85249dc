import type {
  AgentBody,
  AgentConversation,
  AgentConversationHandle,
  Colleague,
  DraftKind,
  EscalationSummary,
  Timeline,
  TimelineItem,
  SendOptions,
  TakenBack,
  TransferTarget,
  TypingPerson,
  VisitorPage,
  WrapUp,
} from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { FakeDraft } from './fake-draft.ts';
import { FakeReadable } from './fake-readable.ts';

export type Item = TimelineItem<AgentBody>;

interface Desk {
  readonly me: { readonly id: string; readonly name: string };
  changed(conversation: AgentConversation): void;
  begun(conversationId: string, isBegun: boolean): void;
  now(): number;
}

/** One conversation in memory, with the same outward behaviour as the SDK's. */
export class FakeConversation implements AgentConversationHandle {
  readonly id: string;
  readonly state: FakeReadable<AgentConversation | null>;
  readonly timeline: FakeReadable<Timeline<AgentBody>>;
  readonly typing = new FakeReadable<readonly TypingPerson[]>([]);
  readonly unread = new FakeReadable(0);
  readonly onPage = new FakeReadable<VisitorPage | null>(null);
  readonly drafts = new FakeDraft((isBegun) => this.#desk.begun(this.id, isBegun));
  readonly colleagues = new FakeReadable<readonly Colleague[]>([]);
  readonly preview = new FakeReadable('');
  /** How often it is looked at now, and for whom is written. */
  looks = 0;
  writing: DraftKind | null = null;
  /** What was called, in order. */
  readonly calls: string[] = [];
  older: Item[] = [];
  watchers = 0;
  /** The next message or call fails with this. */
  failNext: DeskbellError | null = null;
  readonly #desk: Desk;
  #nextId = 0;

  constructor(desk: Desk, conversation: AgentConversation, items: readonly Item[], complete = true) {
    this.#desk = desk;
    this.id = conversation.id;
    this.state = new FakeReadable<AgentConversation | null>(conversation);
    this.timeline = new FakeReadable<Timeline<AgentBody>>({ items, complete, status: 'ready' });
    this.unread.set(Math.max(0, conversation.seq - conversation.marks.agent));
  }

  /** Nothing that the console shows goes by this way yet. */
  ask(): Promise<void> {
    return Promise.resolve();
  }

  readonly messages = {
    send: (text: string, options: SendOptions = {}): Promise<Item> => this.#sendText(text, options),
    retry: (id: string): Promise<Item> => {
      this.calls.push(`retry ${id}`);
      const item = this.timeline.value.items.find((one) => one.id === id);
      if (!item) throw new DeskbellError('not_found', 'unable to retry: no such item');
      this.#drop(id);
      return this.#send(item.body);
    },
    discard: (id: string): Promise<void> => {
      this.calls.push(`discard ${id}`);
      this.#drop(id);
      return Promise.resolve();
    },
    loadOlder: (): Promise<boolean> => {
      this.calls.push('loadOlder');
      const { items } = this.timeline.value;
      this.timeline.set({ items: [...this.older, ...items], complete: true, status: 'ready' });
      this.older = [];
      return Promise.resolve(false);
    },
    history: async function* (): AsyncIterable<Item> {},
  };

  readonly notes = {
    send: (text: string, { mentions }: SendOptions = {}): Promise<Item> =>
      this.#send({ type: 'note', text, ...(mentions ? { mentions: [...mentions] } : {}) }),
  };

  /** What is held, by its id, and what sends it. */
  readonly #held = new Map<string, { text: string; options: SendOptions; send: () => void }>();

  takeBack(id: string): Promise<TakenBack | null> {
    this.calls.push('takeBack');
    const held = this.#held.get(id);
    this.#held.delete(id);
    this.#drop(id);
    return Promise.resolve(
      held ? { kind: 'message', text: held.text, files: held.options.files ?? [] } : null,
    );
  }

  sendNow(id: string): Promise<void> {
    this.#held.get(id)?.send();
    return Promise.resolve();
  }

  watch(): () => void {
    this.watchers++;
    return () => void this.watchers--;
  }

  look(): () => void {
    this.looks++;
    return () => void this.looks--;
  }

  setWriting(kind: DraftKind | null): void {
    this.writing = kind;
  }

  setTyping(typing: boolean): void {
    this.calls.push(`typing ${typing}`);
  }

  markRead(): void {
    this.calls.push('markRead');
    this.unread.set(0);
    if (this.state.value)
      this.#change({ marks: { visitor: this.#state.marks.visitor, agent: this.#state.seq } });
  }

  async monitor(): Promise<() => void> {
    await this.#call('monitor', () => undefined);
    this.watchers++;
    return () => void this.watchers--;
  }

  whisper(text: string): Promise<void> {
    return this.#call(`whisper ${text}`, () => undefined);
  }

  claim({ note }: { readonly note?: string } = {}): Promise<void> {
    this.calls.push(note === undefined ? 'claim' : `claim ${note}`);
    this.addStatus('active', 'claimed');
    return Promise.resolve();
  }

  accept(): Promise<void> {
    return this.#call('accept', () => {
      this.#change({ offer: null });
      this.addStatus('active', 'accepted');
    });
  }

  decline(): Promise<void> {
    return this.#call('decline', () => {
      this.#change({ offer: null });
      this.addStatus('queued', 'declined');
    });
  }

  transfer(to: TransferTarget, note?: string): Promise<void> {
    return this.#call(`transfer ${Object.values(to).join(' ')} ${note ?? '-'}`, () => undefined);
  }

  assign(agentId: string): Promise<void> {
    return this.#call(`assign ${agentId}`, () => undefined);
  }

  escalationDraft(): Promise<EscalationSummary> {
    return Promise.resolve({
      who: 'Magda Nowak, language: pl, contact no. 4',
      asked: 'One of the two planters has a crack along the rim.',
      tried: 'Ana asked for the number underneath.',
      promised: 'A new planter or a refund.',
    });
  }

  escalate({ tier, summary }: { tier?: number; summary: EscalationSummary }): Promise<void> {
    return this.#call(`escalate ${tier ?? 'next'} ${summary.who}`, () => undefined);
  }

  snooze(until: number): Promise<void> {
    return this.#call(`snooze ${new Date(until).toISOString()}`, () => {
      this.addStatus('snoozed', 'snoozed');
      this.#change({ snoozedUntil: until });
    });
  }

  setPriority(priority: number): Promise<void> {
    return this.#call(`priority ${priority}`, () => this.#change({ priority }));
  }

  setVip(vip: boolean): Promise<void> {
    return this.#call(`vip ${vip}`, () => this.#change({ contact: { ...this.#state.contact, vip } }));
  }

  editMessage(id: string, text: string): Promise<void> {
    return this.#call(`edit ${id} ${text}`, () =>
      this.#replace(id, (item) => ({ ...item, edited: true, body: { type: 'message', text } })),
    );
  }

  deleteMessage(id: string): Promise<void> {
    return this.#call(`delete ${id}`, () =>
      this.#replace(id, (item) => ({ ...item, deleted: true, body: { type: 'message', text: '' } })),
    );
  }

  resolve({ wrapUp }: { readonly wrapUp?: WrapUp } = {}): Promise<void> {
    this.calls.push(wrapUp ? `resolve ${wrapUp.reason ?? '-'} ${wrapUp.outcome}` : 'resolve');
    this.addStatus('resolved', 'resolved');
    return Promise.resolve();
  }

  noteWrapUp(wrapUp: WrapUp): Promise<void> {
    this.calls.push(`noteWrapUp ${wrapUp.outcome}`);
    return Promise.resolve();
  }

  end(): Promise<void> {
    this.calls.push('end');
    this.addStatus('closed', 'ended');
    return Promise.resolve();
  }

  visitorWrites(text: string): Item {
    const item = this.add({ kind: 'visitor', id: 'visitor-1' }, { type: 'message', text });
    this.#change({ awaitingReplySince: this.#state.awaitingReplySince ?? item.at, preview: text });
    this.unread.set(this.unread.value + 1);
    return item;
  }

  add(author: Item['author'], body: AgentBody, at = this.#desk.now()): Item {
    const seq = this.#state.seq + 1;
    const own = author.id === this.#desk.me.id;
    const item: Item = {
      id: `entry-${this.id}-${seq}`,
      seq,
      at,
      author,
      body,
      own,
      edited: false,
      deleted: false,
      delivery: own ? { state: 'sent' } : null,
    };
    this.timeline.set({ ...this.timeline.value, items: [...this.timeline.value.items, item] });
    this.#change({ seq, lastEntryAt: at });
    return item;
  }

  addStatus(
    status: AgentConversation['status'],
    reason: Extract<AgentBody, { type: 'status' }>['reason'],
    agent = this.#desk.me,
  ): void {
    this.add({ kind: 'agent', ...agent }, { type: 'status', status, reason, agent });
    const waits = status === 'active' || status === 'queued';
    this.#change({
      status,
      agent: status === 'queued' ? null : agent,
      ...(waits ? {} : { awaitingReplySince: null }),
    });
  }

  #call(call: string, work: () => void): Promise<void> {
    this.calls.push(call);
    const error = this.failNext;
    this.failNext = null;
    if (error) return Promise.reject(error);
    work();
    return Promise.resolve();
  }

  #replace(id: string, change: (item: Item) => Item): void {
    const { value } = this.timeline;
    this.timeline.set({ ...value, items: value.items.map((item) => (item.id === id ? change(item) : item)) });
  }

  change(part: Partial<AgentConversation>): void {
    this.#change(part);
  }

  get #state(): AgentConversation {
    const { value } = this.state;
    if (!value) throw new Error('the fake conversation has no state');
    return value;
  }

  #change(part: Partial<AgentConversation>): void {
    const next = { ...this.#state, ...part };
    this.state.set(next);
    this.#desk.changed(next);
  }

  async #sendText(text: string, options: SendOptions): Promise<Item> {
    const { files, holdMs = 0, thenResolve } = options;
    const body: AgentBody = { type: 'message', text, ...(files ? { files: [...files] } : {}) };
    if (holdMs > 0) await this.#hold(text, body, options);
    const item = await this.#send(body);
    if (thenResolve) await this.resolve();
    return item;
  }

  /** Until `sendNow`: time does not pass in the fake desk. */
  #hold(text: string, body: AgentBody, options: SendOptions): Promise<void> {
    const id = `held-${this.#nextId++}`;
    const item: Item = {
      id,
      seq: null,
      at: this.#desk.now(),
      author: { kind: 'agent', ...this.#desk.me },
      body,
      own: true,
      edited: false,
      deleted: false,
      delivery: { state: 'held', until: this.#desk.now() + (options.holdMs ?? 0) },
    };
    this.timeline.set({ ...this.timeline.value, items: [...this.timeline.value.items, item] });
    return new Promise((resolve) => {
      const send = (): void => {
        this.#held.delete(id);
        this.#drop(id);
        resolve();
      };
      this.#held.set(id, { text, options, send });
    });
  }

  #send(body: AgentBody): Promise<Item> {
    const text = 'text' in body ? body.text : '';
    this.calls.push(`${body.type} ${text}`);
    const error = this.failNext;
    this.failNext = null;
    if (error) {
      const item: Item = {
        id: `own-${this.id}-${this.#nextId++}`,
        seq: null,
        at: this.#desk.now(),
        author: { kind: 'agent', ...this.#desk.me },
        body,
        own: true,
        edited: false,
        deleted: false,
        delivery: { state: 'failed', error },
      };
      this.timeline.set({ ...this.timeline.value, items: [...this.timeline.value.items, item] });
      return Promise.reject(error);
    }
    if (body.type === 'message' && this.#state.status !== 'active') this.addStatus('active', 'claimed');
    const item = this.add({ kind: 'agent', ...this.#desk.me }, body);
    if (body.type === 'message') this.#change({ awaitingReplySince: null, preview: text });
    return Promise.resolve(item);
  }

  #drop(id: string): void {
    const { value } = this.timeline;
    this.timeline.set({ ...value, items: value.items.filter((one) => one.id !== id) });
  }
}
