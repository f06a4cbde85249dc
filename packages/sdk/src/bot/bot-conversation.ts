import type { BotContent, BotConversation, VisitorEntry } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { aborted, asDeskbellError } from '../connection/errors.ts';
import { checkText } from '../conversation/check-text.ts';
import type { BotConversationHandle, BotMessage, Handover, Learned } from './bot-client.ts';
import { botMessage } from './bot-message.ts';
import { MessageQueue } from './message-queue.ts';

/** What a conversation needs of its bot's connection. */
export interface BotWire {
  /** Repeats a command until it is answered for good. */
  insist(name: string, input: unknown, signal: AbortSignal): Promise<unknown>;
  /** Tries once, and does not mind. */
  attempt(name: string, input: unknown): void;
}

/** A conversation that the bot has: its timeline, and what the bot does in it. */
export class HeldConversation implements BotConversationHandle {
  readonly id: string;
  readonly #wire: BotWire;
  readonly #over = new AbortController();
  readonly #queue = new MessageQueue();
  readonly #entries: VisitorEntry[] = [];
  #about: BotConversation;
  /** Up to here the visitor's words were dealt with before this handler began. */
  readonly #doneBefore: number;
  /** The last message that was taken. What is said after it is numbered from there: the same after a restart. */
  #taken = 0;
  #highest = 0;
  #said = 0;
  /** What is under way: only after it may a message count as dealt with. */
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(about: BotConversation, wire: BotWire) {
    this.id = about.id;
    this.#about = about;
    this.#wire = wire;
    this.#doneBefore = about.marks.agent;
  }

  get about(): BotConversation {
    return this.#about;
  }

  get entries(): readonly VisitorEntry[] {
    return this.#entries;
  }

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** The last entry that is held; 0 when there is none. */
  get seq(): number {
    return this.#entries.at(-1)?.seq ?? 0;
  }

  get isOver(): boolean {
    return this.#over.signal.aborted;
  }

  get messages(): AsyncIterable<BotMessage> {
    return { [Symbol.asyncIterator]: () => this.#iterate() };
  }

  async say(content: string | BotContent): Promise<void> {
    await this.#say(content);
  }

  async ask(content: string | BotContent): Promise<BotMessage> {
    const id = await this.#say(content);
    const question = this.#entries.find((entry) => entry.id === id && entry.author.kind === 'bot');
    const message = await this.#take(question?.seq ?? this.seq);
    if (!message) throw aborted('ask', 'people have the conversation');
    return message;
  }

  typing(isTyping = true): void {
    if (!this.isOver) this.#wire.attempt('typing:set', { conversationId: this.id, typing: isTyping });
  }

  async learn({ tags = [], values = [] }: Learned): Promise<void> {
    await this.#send('conversation:learn', { tags, values });
  }

  async handOver(handover: Handover = {}): Promise<void> {
    await this.#send('conversation:hand-over', handover);
    this.end();
  }

  async resolve(): Promise<void> {
    await this.#insist('conversation:resolve', { conversationId: this.id });
    this.end();
  }

  /** Takes over how it stands. */
  learnState(about: BotConversation): void {
    this.#about = about;
  }

  /** Adds an entry in its place. `false`: there is a hole before it, which must be filled first. */
  add(previous: number, entry: VisitorEntry): boolean {
    if (entry.seq <= this.seq) return true;
    if (previous !== this.seq) return false;
    this.#entries.push(entry);
    const message = botMessage(entry);
    if (message) this.#queue.add(message);
    return true;
  }

  /** The bot has it no longer. */
  end(): void {
    if (this.isOver) return;
    this.#over.abort();
    this.#queue.end();
  }

  async *#iterate(): AsyncGenerator<BotMessage, void> {
    for (;;) {
      this.#markDone();
      const message = await this.#take();
      if (!message) return;
      // Dealt with before a restart. To `ask` it comes again all the same: it answers what is asked again.
      if (message.seq > this.#doneBefore) yield message;
    }
  }

  async #say(content: string | BotContent): Promise<string> {
    const wanted: BotContent = typeof content === 'string' ? { type: 'message', text: content } : content;
    if (wanted.type === 'message') checkText(wanted.text);
    return this.#send('entry:say', { content: wanted });
  }

  /** @param after only what the visitor wrote behind this place: an answer comes after its question */
  async #take(after?: number): Promise<BotMessage | null> {
    const message = await this.#queue.take(after);
    if (message) {
      this.#taken = message.seq;
      this.#highest = Math.max(this.#highest, message.seq);
      this.#said = 0;
    }
    return message;
  }

  /** What was taken need not come again; said only when all that was said about it is stored. */
  #markDone(): void {
    // What was written before a question, and waits still, is not dealt with.
    const seq = Math.min(this.#highest, (this.#queue.oldest ?? Number.POSITIVE_INFINITY) - 1);
    if (seq <= this.#doneBefore || this.isOver) return;
    const mark = () =>
      this.#wire.insist('read:mark', { conversationId: this.id, seq }, this.signal).catch(() => undefined);
    this.#underWay = this.#underWay.then(mark, mark);
  }

  /** Under an id that is made of its place: whoever begins anew at the same place says the same once (D2). */
  async #send(name: string, input: object): Promise<string> {
    const id = `turn-${String(this.#taken)}-${String(this.#said)}`;
    this.#said += 1;
    try {
      const answer = await this.#insist(name, { conversationId: this.id, id, ...input });
      const { entry, previous } = (answer ?? {}) as { entry?: VisitorEntry; previous?: number };
      if (entry && previous !== undefined) this.add(previous, entry);
    } catch (error) {
      // It was said before the restart, in other words: what was said stays said.
      if (!(error instanceof DeskbellError) || error.code !== 'id_reused') throw error;
    }
    return id;
  }

  async #insist(name: string, input: object): Promise<unknown> {
    if (this.isOver) throw aborted(name, 'people have the conversation');
    const sent = this.#wire.insist(name, input, this.signal);
    this.#underWay = Promise.allSettled([this.#underWay, sent]);
    try {
      return await sent;
    } catch (caught) {
      const error = asDeskbellError(caught);
      if (error.code === 'not_found') {
        this.end();
        throw aborted(name, error);
      }
      throw error;
    }
  }
}
