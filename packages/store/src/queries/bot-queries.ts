import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { BotsTable } from '../schema/database.ts';

type Changed = Pick<
  BotsTable,
  'id' | 'key' | 'name' | 'face' | 'description' | 'limit_ms' | 'turn_ms' | 'contact'
>;

export const botQueries = (db: Builder) => ({
  insertBot: query<BotsTable>()((p) =>
    db
      .insertInto('bots')
      .values({
        id: p.id,
        site_id: p.site_id,
        key: p.key,
        name: p.name,
        face: p.face,
        description: p.description,
        limit_ms: p.limit_ms,
        turn_ms: p.turn_ms,
        contact: p.contact,
        token_hash: p.token_hash,
        token_at: p.token_at,
        created_at: p.created_at,
        seen_at: p.seen_at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  findBot: query<{ id: string }>()((p) => db.selectFrom('bots').selectAll().where('id', '=', p.id)),
  findBotByKey: query<{ siteId: string; key: string }>()((p) =>
    db.selectFrom('bots').selectAll().where('site_id', '=', p.siteId).where('key', '=', p.key),
  ),
  findBotByToken: query<{ tokenHash: string }>()((p) =>
    db.selectFrom('bots').selectAll().where('token_hash', '=', p.tokenHash),
  ),
  listBots: query<object>()(() => db.selectFrom('bots').selectAll().orderBy('created_at').orderBy('id')),
  changeBot: query<Changed>()((p) =>
    db
      .updateTable('bots')
      .set({
        key: p.key,
        name: p.name,
        face: p.face,
        description: p.description,
        limit_ms: p.limit_ms,
        turn_ms: p.turn_ms,
        contact: p.contact,
      })
      .where('id', '=', p.id),
  ),
  setBotToken: query<{ id: string; tokenHash: string | null; at: number | null }>()((p) =>
    db.updateTable('bots').set({ token_hash: p.tokenHash, token_at: p.at }).where('id', '=', p.id),
  ),
  noteBotSeen: query<{ id: string; at: number }>()((p) =>
    db.updateTable('bots').set({ seen_at: p.at }).where('id', '=', p.id),
  ),
  deleteBot: query<{ id: string }>()((p) => db.deleteFrom('bots').where('id', '=', p.id)),
});
