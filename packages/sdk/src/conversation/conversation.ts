import type { ReadMarks, Waiting } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { Store } from '../observable/store.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import type { CallOptions, ConversationHandle, Messages } from './conversation-handle.ts';
import { conversationMessages } from './conversation-messages.ts';
import { NOTHING_HELD, addEntry, addOlder, addPage, hasHole, headOf, type Held } from './held.ts';
import { mergeState } from './merge-state.ts';
import { OwnTyping } from './own-typing.ts';
import { ReadMarker } from './read-marker.ts';
import { timelineItems } from './timeline-items.ts';
import type { EntryBody, EntryItem, Timeline } from './timeline.ts';
import { TypingPeople } from './typing-people.ts';
import type { WireConversation, WireEntry, WirePage } from './wire.ts';

/** A hole that five pages do not fill is left to the next comparison of heads. */
const ROUNDS = 5;

/** What a client holds of one conversation, and the handle by which it is used. */
export class Conversation<
  State extends WireConversation,
  Entry extends WireEntry,
> implements ConversationHandle<State, EntryBody<Entry>> {
  readonly state = new Store<State | null>(null);
  readonly timeline = new Store<Timeline<EntryBody<Entry>>>({
    items: [],
    complete: false,
    status: 'loading',
  });
  readonly unread = new Store(0);
  readonly waiting = new Store<Waiting | null>(null);
  readonly messages: Messages<EntryBody<Entry>>;
  readonly #desk: ConversationDesk<State, Entry>;
  readonly #typing: TypingPeople;
  readonly #ownTyping: OwnTyping;
  readonly #marker: ReadMarker;
  readonly #stopOutbox: () => void;
  #id: string | null;
  #held: Held<Entry> = NOTHING_HELD;
  readonly #items: typeof timelineItems<Entry>;
  #catchingUp: Promise<void> | undefined;

  constructor(desk: ConversationDesk<State, Entry>, id: string | null) {
    this.#desk = desk;
    this.#items = desk.items?.() ?? timelineItems;
    this.#id = id;
    this.#typing = new TypingPeople(desk.platform);
    this.#ownTyping = new OwnTyping(desk.platform, (typing) => {
      const conversationId = this.#id;
      if (conversationId !== null) desk.wire.setTyping({ conversationId, typing }).catch(() => undefined);
    });
    this.#marker = new ReadMarker((seq) => desk.wire.markRead({ conversationId: this.#id ?? '', seq }));
    this.messages = conversationMessages(desk, this);
    // What has not begun yet has nothing to load.
    if (id === null) this.#held = { ...NOTHING_HELD, loaded: true };
    this.#stopOutbox = desk.outbox.items.subscribe(() => this.render());
    this.render();
  }

  get id(): string | null {
    return this.#id;
  }

  get typing(): Store<TimelineTyping> {
    return this.#typing.people;
  }

  /** The last seq held; `null` when nothing was loaded. */
  get head(): number | null {
    return this.#id !== null && this.#held.loaded ? headOf(this.#held) : null;
  }

  /** Seq of the entry before the first held one. */
  get oldest(): number {
    return this.#held.previous;
  }

  setTyping(typing: boolean): void {
    this.#ownTyping.set(typing);
  }

  markRead(): void {
    const { head } = this;
    const state = this.state.value;
    if (head === null || state === null) return;
    this.#marker.read(head);
    this.#mark(state, this.#desk.side, head);
  }

  async end({ signal }: CallOptions = {}): Promise<void> {
    const conversationId = this.#id;
    if (conversationId === null) return;
    const { conversation } = await this.#desk.wire.end({ conversationId }, signal);
    this.merge(conversation);
  }

  ask(call: Parameters<ConversationDesk<State, Entry>['ask']>[1]): Promise<void> {
    return this.#desk.ask(this.#id, call);
  }

  /** The server has stored the first message: the empty one becomes this conversation. */
  become(id: string): void {
    this.#id = id;
    this.#held = NOTHING_HELD;
    this.render();
  }

  /** Takes over what the server says, unless it is older than what is known. */
  merge(told: State): void {
    const before = this.state.value;
    this.#marker.learned(told.marks[this.#desk.side]);
    const marks = { ...told.marks, [this.#desk.side]: this.#marker.mark };
    const next = mergeState(before, { ...told, marks });
    if (next === before) return;
    this.state.set(next);
    this.waits(this.waiting.value);
    this.render();
    this.#desk.changed(next);
  }

  /** That it waits no longer is a passing word that may get lost: the status says it as well. */
  waits(waiting: Waiting | null): void {
    this.waiting.learn(this.state.value?.status === 'queued' ? waiting : null);
  }

  addPage(page: WirePage<Entry>): void {
    this.#hold(addPage(this.#held, page));
  }

  addOlder(page: WirePage<Entry>): void {
    this.#hold(addOlder(this.#held, page), false);
  }

  /** An entry was told by a fact or an acknowledgement. Fetches what is missing when there is a hole before it. */
  addEntry(previous: number, entry: Entry): void {
    const before = this.#held;
    this.#hold(addEntry(before, previous, entry));
    this.#typing.wrote(entry.author.kind);
    if (this.#desk.isOwn(entry)) this.#ownTyping.sent();
    // On failure the comparison of heads, or the next connection, does it again.
    if (this.#held !== before && hasHole(this.#held)) this.catchUp().catch(() => undefined);
  }

  /** Fetches what follows the held part until nothing is missing. */
  catchUp(): Promise<void> {
    return (this.#catchingUp ??= this.#catchUp().finally(() => {
      this.#catchingUp = undefined;
    }));
  }

  /** What the heads say of both marks, in case that a movement was not told. */
  marksStand({ visitor, agent }: ReadMarks): void {
    this.markMoved('visitor', visitor);
    this.markMoved('agent', agent);
  }

  markMoved(side: 'visitor' | 'agent', seq: number): void {
    const state = this.state.value;
    if (!state) return;
    if (side === this.#desk.side) this.#marker.known(seq);
    this.#mark(state, side, seq);
  }

  typingChanged(change: TimelineTyping[number] & { readonly typing: boolean }): void {
    this.#typing.changed(change);
  }

  /** Everything is in sync: says what was read meanwhile. */
  synced(): void {
    this.#marker.flush();
  }

  /** Forgets what was held: it belongs to another life of the data (D4). What is on its way stays. */
  drop(): void {
    this.#marker.reset();
    this.#typing.clear();
    this.state.set(null);
    this.#held = NOTHING_HELD;
    this.render();
  }

  /** Lets go of the lines that the server has; they are loaded anew by whoever wants to see them. What is on its way stays. */
  rest(): void {
    this.#held = NOTHING_HELD;
    this.render();
  }

  /** There is no such conversation, or it is somebody else's: an empty timeline and no state. */
  missing(): void {
    this.#hold({ ...NOTHING_HELD, loaded: true });
  }

  dispose(): void {
    this.#stopOutbox();
    this.#typing.clear();
  }

  render(): void {
    const { fold, isOwn, side } = this.#desk;
    const marks = this.state.value?.marks;
    const other = side === 'visitor' ? 'agent' : 'visitor';
    const before = this.timeline.value;
    const items = this.#items(
      {
        held: this.#held,
        outbox: this.#desk.outbox.items.value.filter((item) => this.#desk.shows(item, this)),
        seenUpTo: marks?.[other] ?? 0,
        self: this.#desk.self(),
        isOwn,
        fold,
      },
      before.items,
    );
    const complete = this.#held.loaded && this.#held.previous === 0;
    const status = this.#held.loaded ? 'ready' : 'loading';
    const same =
      before.complete === complete &&
      before.status === status &&
      (before.items === items ||
        (before.items.length === items.length && before.items.every((item, index) => item === items[index])));
    if (!same) this.timeline.set({ items, complete, status });
    const readUpTo = marks?.[side] ?? 0;
    let unread = 0;
    // From the end: of a long conversation nearly everything was read.
    for (let index = items.length - 1; index >= 0; index -= 1) {
      const { seq, body, own, deleted } = items[index] as EntryItem<Entry>;
      if (seq !== null && seq <= readUpTo) break;
      if (!own && !deleted && body.type === 'message') unread += 1;
    }
    this.unread.set(unread);
  }

  #hold(next: Held<Entry>, tell = true): void {
    const before = this.#held;
    if (next === before) return;
    const head = headOf(before);
    const known = new Set(before.ahead.map(({ entry }) => entry.seq));
    this.#held = next;
    const { value: state } = this.state;
    if (state && state.seq < headOf(next)) this.state.set({ ...state, seq: headOf(next) });
    this.render();
    if (this.#id === null) return;
    const added = next.entries.filter(({ seq }) => seq > head || known.has(seq) || !before.loaded);
    const ahead = next.ahead.map(({ entry }) => entry);
    for (const entry of [...added, ...ahead]) if (this.#desk.isOwn(entry)) this.#desk.outbox.seen(entry);
    if (tell && added.length > 0) this.#desk.added(this.#id, added, !before.loaded);
  }

  #mark(state: State, side: 'visitor' | 'agent', seq: number): void {
    if (seq <= state.marks[side]) return;
    const next = { ...state, marks: { ...state.marks, [side]: seq } };
    this.state.set(next);
    this.render();
    this.#desk.changed(next);
  }

  async #catchUp(): Promise<void> {
    const conversationId = this.#id;
    if (conversationId === null) return;
    for (let round = 0; round < ROUNDS; round += 1) {
      let complete = false;
      while (!complete) {
        const after = headOf(this.#held);
        const { conversation, page } = await this.#desk.wire.catchUp({ conversationId, after });
        this.merge(conversation);
        this.addPage(page);
        complete = page.complete || headOf(this.#held) <= after;
      }
      if (!hasHole(this.#held)) return;
    }
    throw new DeskbellError('conflict', 'unable to fill a hole in the timeline');
  }
}

type TimelineTyping = ConversationHandle<unknown, unknown>['typing']['value'];
