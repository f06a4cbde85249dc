import type { BotChanges } from '@deskbell/core';
import { botFrom, botRow } from '../rows/bot-row.ts';
import type { BotsTable } from '../schema/database.ts';
import { get, run, type Steps } from './steps.ts';

export function* createBot(bot: BotsTable): Steps<'created' | 'taken' | 'siteUnknown'> {
  if (!(yield* get('findSite', { id: bot.site_id }))) return 'siteUnknown';
  return (yield* run('insertBot', bot)) > 0 ? 'created' : 'taken';
}

export function* changeBot(input: {
  id: string;
  changes: BotChanges;
}): Steps<'changed' | 'taken' | 'unknown'> {
  const { id, changes } = input;
  const row = yield* get('findBot', { id });
  if (!row) return 'unknown';
  const next = botRow({ ...botFrom(row), ...changes });
  const other = yield* get('findBotByKey', { siteId: row.site_id, key: next.key });
  if (other && other.id !== id) return 'taken';
  yield* run('changeBot', next);
  return 'changed';
}

export function* setBotToken(input: {
  id: string;
  tokenHash: string | null;
  at: number | null;
}): Steps<boolean> {
  return (yield* run('setBotToken', input)) > 0;
}

export function* noteBotSeen(input: { id: string; at: number }): Steps<void> {
  yield* run('noteBotSeen', input);
}

export function* deleteBot(input: { id: string }): Steps<boolean> {
  return (yield* run('deleteBot', input)) > 0;
}
