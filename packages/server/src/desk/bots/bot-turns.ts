import {
  type Action,
  type AppendedEntry,
  type ConversationCommand,
  type ConversationRecord,
  authorize,
} from '@deskbell/core';
import { DeskbellError, type BotCommands, type BotContent, type CommandOutput } from '@deskbell/protocol';
import type { z } from 'zod';
import type { Changed } from '../conversations/change.ts';
import { changeConversation } from '../conversations/change-conversation.ts';
import { findConversation } from '../conversations/find-conversation.ts';
import { findFirstResult } from '../conversations/find-first-result.ts';
import { moveMark } from '../conversations/move-mark.ts';
import { setTyping } from '../conversations/set-typing.ts';
import type { DeskContext } from '../desk-context.ts';
import { cursorsOf, type SyncInput } from '../sync/cursors.ts';
import { readAfter, readPages } from '../sync/read-pages.ts';
import type { BotViewer } from '../viewer.ts';
import { visitorConversation, visitorPage } from '../views/visitor-view.ts';
import { describeError } from '../../log/describe-error.ts';
import { readArticle, searchArticles } from './bot-articles.ts';
import { botConversation } from './bot-conversation.ts';
import type { BotSeatSteps } from './bot-seat-steps.ts';
import { keepLearned } from './keep-learned.ts';

type Input<Name extends keyof BotCommands> = z.output<BotCommands[Name]['input']>;
type Output<Name extends keyof BotCommands> = CommandOutput<BotCommands[Name]>;

/** How exactly it is kept when a bot was there last. */
const SEEN_MS = 300_000;

export interface SayOptions {
  readonly origin?: string | null;
  /** Called when the entry is stored, before anybody is told. */
  readonly stored?: (appended: AppendedEntry) => void;
}

/** The use cases of bots, each in a conversation that the bot has at the time, with the very connection that asks. */
export class BotTurns {
  readonly #context: DeskContext;
  readonly #seats: BotSeatSteps;

  constructor(context: DeskContext) {
    this.#context = context;
    this.#seats = context.botSeats;
  }

  async sync(viewer: BotViewer, input: SyncInput): Promise<Output<'session:sync'>> {
    const { clock, store } = this.#context;
    const { bot } = this.#self(viewer);
    const { reset, cursors } = cursorsOf(store.epoch, input);
    this.#seats.resumed(viewer.botId, viewer.instance, [...cursors.keys()]);
    const records = await this.#own(viewer);
    // A bot reads from the beginning: it needs the whole of what it goes on with.
    const known = new Map(records.map(({ conversation: { id } }) => [id, cursors.get(id) ?? 0]));
    const pages = await readPages(store, records, known, 'visitor');
    return {
      epoch: store.epoch,
      now: clock.now(),
      reset,
      bot: { id: bot.id, siteId: bot.siteId, key: bot.key, name: bot.name },
      conversations: await Promise.all(
        records.flatMap((record, index) => {
          const read = pages[index];
          if (!read) return [];
          return [this.#shown(record, visitorPage(read.page, read.complete))];
        }),
      ),
    };
  }

  async heads(viewer: BotViewer): Promise<Output<'heads:get'>> {
    const { clock, store } = this.#context;
    const records = await this.#own(viewer);
    return {
      epoch: store.epoch,
      now: clock.now(),
      heads: records.map((record) => {
        const { id, seq, version, marks } = visitorConversation(record);
        return { id, seq, version, marks };
      }),
    };
  }

  async catchUp(viewer: BotViewer, { conversationId, after }: Input<'timeline:catch-up'>) {
    const record = await this.#find(viewer, conversationId);
    const { page, complete } = await readAfter(this.#context.store, record, after, 'visitor');
    return this.#shown(record, visitorPage(page, complete));
  }

  /** @throws DeskbellError `not_found`, `id_reused`, `conflict`, `unavailable` */
  async say(
    viewer: BotViewer,
    input: { conversationId: string; id: string; content: BotContent },
    { origin = null, stored }: SayOptions = {},
  ): Promise<AppendedEntry> {
    const { content, conversationId, id } = input;
    const { by } = this.#self(viewer);
    const pick = ({ entries }: Changed) => entries.find(({ entry }) => entry.id === id);
    const changed = await this.#change(
      viewer,
      conversationId,
      { type: 'say', by, id, content },
      (done) => {
        const appended = pick(done);
        if (appended) stored?.(appended);
      },
      origin,
    );
    const appended = pick(changed);
    if (!appended) throw new TypeError('the store did not return the entry that was stored');
    return appended;
  }

  async learn(viewer: BotViewer, { conversationId, ...learned }: Input<'conversation:learn'>): Promise<void> {
    const { by } = this.#self(viewer);
    const { record } = await this.#change(viewer, conversationId, { type: 'learn', by, ...learned });
    await keepLearned(this.#context, record.conversation, learned);
  }

  async handOver(
    viewer: BotViewer,
    { conversationId, ...given }: Input<'conversation:hand-over'>,
  ): Promise<void> {
    const { by } = this.#self(viewer);
    const { record } = await this.#change(viewer, conversationId, { type: 'handOver', by, ...given });
    await keepLearned(this.#context, record.conversation, given);
  }

  async resolve(viewer: BotViewer, conversationId: string): Promise<void> {
    const { by } = this.#self(viewer);
    await this.#change(viewer, conversationId, { type: 'resolveByBot', by });
  }

  /**
   * Lets through what a bot may do on its site. Whether a conversation is with it is seen to where it is looked for: what was stored while
   * it was is answered afterwards, too.
   */
  permit(viewer: BotViewer, action: Action): void {
    authorize(viewer, action, { siteId: viewer.siteId });
  }

  /** @throws DeskbellError `not_found` unless the bot has the conversation, with this connection */
  async requireTurn(viewer: BotViewer, conversationId: string): Promise<void> {
    await this.#find(viewer, conversationId);
  }

  searchArticles(viewer: BotViewer, input: Input<'articles:search'>): Promise<Output<'articles:search'>> {
    return searchArticles(this.#context, viewer.siteId, input);
  }

  readArticle(viewer: BotViewer, input: Input<'articles:read'>): Promise<Output<'articles:read'>> {
    return readArticle(this.#context, viewer.siteId, input);
  }

  /** Keeps when it was there last, to a few minutes. */
  noteSeen(botId: string): void {
    const { bots, clock, log, store } = this.#context;
    const now = clock.now();
    const { seenAt = null } = bots.get(botId) ?? {};
    if (seenAt !== null && now - seenAt < SEEN_MS) return;
    store.bots.noteSeen(botId, now).catch((error: unknown) => {
      log.warn({ botId, err: describeError(error) }, 'it was not noted that a bot is there');
    });
  }

  async setTyping(viewer: BotViewer, conversationId: string, typing: boolean): Promise<void> {
    await this.#find(viewer, conversationId);
    await setTyping(this.#context, viewer, conversationId, typing, null);
  }

  async moveMark(viewer: BotViewer, conversationId: string, seq: number): Promise<number> {
    await this.#find(viewer, conversationId);
    return moveMark(this.#context, viewer, conversationId, seq);
  }

  /**
   * @throws DeskbellError `not_found` for a conversation that is not with the bot, or with another of its connections (A2): unless it is a
   *   repetition of what was stored while it was (D2)
   */
  async #change(
    viewer: BotViewer,
    conversationId: string,
    command: Extract<ConversationCommand, { type: 'say' | 'learn' | 'handOver' | 'resolveByBot' }>,
    stored?: (changed: Changed) => void,
    origin: string | null = null,
  ): Promise<Changed> {
    try {
      await this.#find(viewer, conversationId);
      return await changeConversation(this.#context, viewer, conversationId, command, {
        origin,
        ...(stored ? { stored } : {}),
      });
    } catch (error) {
      if (!(error instanceof DeskbellError) || error.code !== 'not_found') throw error;
      const first = await findFirstResult(this.#context, conversationId, command);
      const record = first && (await this.#context.store.conversations.find(conversationId));
      if (!first || !record) throw error;
      return { record, entries: [first] };
    }
  }

  async #find(viewer: BotViewer, conversationId: string): Promise<ConversationRecord> {
    const record = await findConversation(this.#context, viewer, conversationId);
    if (this.#seats.holds(viewer.botId, viewer.instance, conversationId)) return record;
    throw new DeskbellError(
      'not_found',
      'unable to find the conversation: another connection of this bot has it; go on with the others',
    );
  }

  async #own({ botId, instance }: BotViewer): Promise<readonly ConversationRecord[]> {
    const { cache, store } = this.#context;
    const ids = this.#seats.conversationsOf(botId, instance);
    const missing = ids.filter((id) => !cache.get(id));
    const read = missing.length === 0 ? [] : await store.conversations.findMany(missing);
    for (const record of read) cache.put(record);
    return ids.flatMap((id) => {
      const record = cache.get(id) ?? read.find(({ conversation }) => conversation.id === id);
      return record?.conversation.status === 'bot' ? [record] : [];
    });
  }

  async #shown(record: ConversationRecord, page: ReturnType<typeof visitorPage>) {
    const { bots } = this.#context;
    const conversation = await botConversation(
      this.#context,
      bots.get(record.conversation.handling.bot?.id ?? ''),
      record,
    );
    return { conversation, page };
  }

  #self({ botId }: BotViewer) {
    const bot = this.#context.bots.get(botId);
    if (!bot) {
      throw new DeskbellError('unauthenticated', 'unable to go on: there is no such bot any more');
    }
    return { bot, by: { kind: 'bot', id: bot.id, name: bot.name } as const };
  }
}
