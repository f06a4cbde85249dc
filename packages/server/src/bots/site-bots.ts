import type { Bot, Clock, Ids, Store } from '@deskbell/core';
import type { BotAnswer, BotTokenAnswer } from '@deskbell/protocol';
import { hashToken } from '../auth/secret-token.ts';
import type { Desk } from '../desk/desk.ts';
import { notFound } from '../rest/not-found.ts';
import { createBotToken } from './bot-token.ts';

interface SiteBotsDependencies {
  readonly clock: Clock;
  readonly desk: Pick<Desk, 'bots' | 'botSeats'>;
  readonly ids: Ids;
  readonly store: Pick<Store, 'bots'>;
}

type NewBot = Pick<Bot, 'key' | 'name' | 'face' | 'description' | 'limitMs' | 'turnMs' | 'contact'>;

/** The bots of a site, for those who manage it. Every change is known to the desk before it is answered. */
export class SiteBots {
  readonly #dependencies: SiteBotsDependencies;

  constructor(dependencies: SiteBotsDependencies) {
    this.#dependencies = dependencies;
  }

  list(siteId: string): readonly BotAnswer[] {
    return this.#dependencies.desk.bots.listOf(siteId).map((bot) => this.#answer(bot));
  }

  /** @throws DeskbellError `not_found` for a bot of another site as for one that does not exist (A2) */
  get(siteId: string, botId: string): BotAnswer {
    return this.#answer(this.#find(siteId, botId));
  }

  /** @throws DeskbellError `conflict` when the key is taken, `not_found` when there is no such site */
  async create(siteId: string, given: NewBot): Promise<BotTokenAnswer> {
    const { clock, ids, store } = this.#dependencies;
    const token = createBotToken();
    const now = clock.now();
    const id = ids.next();
    await store.bots.create({
      ...given,
      id,
      siteId,
      tokenHash: hashToken(token),
      tokenAt: now,
      createdAt: now,
      seenAt: null,
    });
    return { bot: await this.#reread(siteId, id), token };
  }

  /** @throws DeskbellError `not_found`, `conflict` when the key is taken */
  async change(
    siteId: string,
    botId: string,
    changes: { readonly [Key in keyof NewBot]?: NewBot[Key] | undefined },
  ) {
    this.#find(siteId, botId);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (!(await this.#dependencies.store.bots.change(botId, given))) throw notFound();
    return this.#reread(siteId, botId);
  }

  async delete(siteId: string, botId: string): Promise<void> {
    const { desk, store } = this.#dependencies;
    this.#find(siteId, botId);
    await store.bots.delete(botId);
    await desk.bots.reload();
  }

  /** The token before is worthless from now on. */
  async exchangeToken(siteId: string, botId: string): Promise<BotTokenAnswer> {
    const { clock, store } = this.#dependencies;
    this.#find(siteId, botId);
    const token = createBotToken();
    if (!(await store.bots.setToken(botId, { hash: hashToken(token), at: clock.now() }))) throw notFound();
    return { bot: await this.#reread(siteId, botId), token };
  }

  async revokeToken(siteId: string, botId: string): Promise<void> {
    const { desk, store } = this.#dependencies;
    this.#find(siteId, botId);
    await store.bots.setToken(botId, null);
    await desk.bots.reload();
  }

  async #reread(siteId: string, botId: string): Promise<BotAnswer> {
    await this.#dependencies.desk.bots.reload();
    return this.get(siteId, botId);
  }

  #find(siteId: string, botId: string): Bot {
    const bot = this.#dependencies.desk.bots.get(botId);
    if (bot?.siteId !== siteId) throw notFound();
    return bot;
  }

  #answer(bot: Bot): BotAnswer {
    const { contact, createdAt, description, face, id, key, limitMs, name, seenAt, siteId, tokenAt, turnMs } =
      bot;
    const connections = this.#dependencies.desk.botSeats.connections(id);
    return {
      id,
      siteId,
      key,
      name,
      face,
      description,
      limitMs,
      turnMs,
      contact,
      tokenAt: bot.tokenHash === null ? null : tokenAt,
      createdAt,
      seenAt,
      connections,
    };
  }
}
