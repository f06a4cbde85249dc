import type { Bot, BotChanges, BotStore } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { botFrom, botRow } from '../rows/bot-row.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlBotStore implements BotStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async create(bot: Bot): Promise<void> {
    const result = await this.#writer.write('createBot', botRow(bot));
    if (result === 'taken') throw taken('create the bot', bot.key);
    if (result === 'siteUnknown') {
      throw new DeskbellError(
        'not_found',
        `unable to create the bot: there is no site "${bot.siteId}"; create the site first`,
      );
    }
  }

  async list(): Promise<readonly Bot[]> {
    return (await this.#db.all('listBots', {})).map(botFrom);
  }

  async findByToken(tokenHash: string): Promise<Bot | undefined> {
    const row = await this.#db.get('findBotByToken', { tokenHash });
    return row && botFrom(row);
  }

  async change(botId: string, changes: BotChanges): Promise<boolean> {
    const result = await this.#writer.write('changeBot', { id: botId, changes });
    if (result === 'taken') throw taken('change the bot', changes.key ?? '');
    return result === 'changed';
  }

  setToken(botId: string, token: { readonly hash: string; readonly at: number } | null): Promise<boolean> {
    const { hash: tokenHash = null, at = null } = token ?? {};
    return this.#writer.write('setBotToken', { id: botId, tokenHash, at });
  }

  noteSeen(botId: string, at: number): Promise<void> {
    return this.#writer.write('noteBotSeen', { id: botId, at });
  }

  delete(botId: string): Promise<boolean> {
    return this.#writer.write('deleteBot', { id: botId });
  }
}

function taken(what: string, key: string): DeskbellError {
  return new DeskbellError(
    'conflict',
    `unable to ${what}: the site has one with the key "${key}" already; choose another key`,
  );
}
