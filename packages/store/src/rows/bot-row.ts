import type { Bot } from '@deskbell/core';
import type { BotsTable } from '../schema/database.ts';

export function botRow(bot: Bot): BotsTable {
  return {
    id: bot.id,
    site_id: bot.siteId,
    key: bot.key,
    name: bot.name,
    face: bot.face,
    description: bot.description,
    limit_ms: bot.limitMs,
    turn_ms: bot.turnMs,
    contact: bot.contact,
    token_hash: bot.tokenHash,
    token_at: bot.tokenAt,
    created_at: bot.createdAt,
    seen_at: bot.seenAt,
  };
}

export function botFrom(row: BotsTable): Bot {
  return {
    id: row.id,
    siteId: row.site_id,
    key: row.key,
    name: row.name,
    face: row.face,
    description: row.description,
    limitMs: row.limit_ms,
    turnMs: row.turn_ms,
    contact: row.contact,
    tokenHash: row.token_hash,
    tokenAt: row.token_at,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  };
}
