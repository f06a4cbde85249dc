import type { Bot } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

/** The first of these bots that could take a conversation now: one that is not connected keeps nobody waiting. */
export function firstBotThere(
  { bots, botSeats }: Pick<DeskContext, 'bots' | 'botSeats'>,
  siteId: string,
  keys: readonly string[],
): Bot | undefined {
  for (const key of keys) {
    const bot = bots.find(siteId, key);
    if (bot && bot.tokenHash !== null && botSeats.isThere(bot.id)) return bot;
  }
  return undefined;
}
