import type { Bot, BotStore, Clock } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import { Ticker } from '../lifecycle/ticker.ts';

/** What another process changed is noticed within this and one read: 5 s in all (D11). */
const RECHECK_MS = 3_000;

interface DirectoryDependencies {
  readonly bots: BotStore;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Told that a bot is another than before; `undefined`: it is gone. */
type Listener = (before: Bot, now: Bot | undefined) => void;

/** Every bot there is, remembered: there are few, and each conversation that begins asks for them. */
export class BotDirectory {
  readonly #dependencies: DirectoryDependencies;
  readonly #bots = new Map<string, Bot>();
  readonly #listeners = new Set<Listener>();
  readonly #recheck: Ticker;

  constructor(dependencies: DirectoryDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#recheck = new Ticker(clock, RECHECK_MS, async () => {
      // A desk without bots reads nothing; the first one is learned of when it connects, or was made here.
      if (this.#bots.size === 0) return;
      await this.reload().catch((error: unknown) =>
        log.warn({ err: describeError(error) }, 'bots could not be looked at'),
      );
    });
  }

  async open(): Promise<void> {
    await this.reload();
    this.#recheck.start();
  }

  async close(): Promise<void> {
    await this.#recheck.stop();
  }

  get(botId: string): Bot | undefined {
    return this.#bots.get(botId);
  }

  find(siteId: string, key: string): Bot | undefined {
    for (const bot of this.#bots.values()) if (bot.siteId === siteId && bot.key === key) return bot;
    return undefined;
  }

  /** The bots of a site, the oldest first. */
  listOf(siteId: string): readonly Bot[] {
    return [...this.#bots.values()]
      .filter((bot) => bot.siteId === siteId)
      .toSorted((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  }

  /** Looks the bot of a token up where it is stored, so that one made elsewhere a moment ago is known. */
  async findByToken(tokenHash: string): Promise<Bot | undefined> {
    const bot = await this.#dependencies.bots.findByToken(tokenHash);
    if (bot) this.#put(bot);
    return bot;
  }

  /** Takes over what is stored, and tells what is another now. */
  async reload(): Promise<void> {
    const stored = new Map((await this.#dependencies.bots.list()).map((bot) => [bot.id, bot]));
    for (const [id, before] of this.#bots) {
      if (stored.has(id)) continue;
      this.#bots.delete(id);
      this.#tell(before, undefined);
    }
    for (const bot of stored.values()) this.#put(bot);
  }

  /** Returns a function that stops it. */
  onChanged(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #put(bot: Bot): void {
    const before = this.#bots.get(bot.id);
    this.#bots.set(bot.id, bot);
    if (before && before.tokenHash !== bot.tokenHash) this.#tell(before, bot);
  }

  #tell(before: Bot, now: Bot | undefined): void {
    for (const listener of this.#listeners) listener(before, now);
  }
}
