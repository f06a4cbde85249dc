import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { ApiKeysTable, RepeatableCallsTable } from '../schema/integration-tables.ts';

export const apiKeyQueries = (db: Builder) => ({
  insertApiKey: query<ApiKeysTable>()((p) =>
    db.insertInto('api_keys').values({
      id: p.id,
      site_id: p.site_id,
      name: p.name,
      hint: p.hint,
      hash: p.hash,
      scopes: p.scopes,
      created_at: p.created_at,
      created_by: p.created_by,
      expires_at: p.expires_at,
      last_used_at: p.last_used_at,
      revoked_at: p.revoked_at,
    }),
  ),
  findApiKey: query<{ id: string }>()((p) => db.selectFrom('api_keys').selectAll().where('id', '=', p.id)),
  findApiKeyByHash: query<{ hash: string }>()((p) =>
    db.selectFrom('api_keys').selectAll().where('hash', '=', p.hash),
  ),
  listApiKeys: query<{ siteId: string; at: number; id: string; limit: number }>()((p) =>
    db
      .selectFrom('api_keys')
      .selectAll()
      .where('site_id', '=', p.siteId)
      .where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(p.at, p.id)))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(p.limit),
  ),
  revokeApiKey: query<{ id: string; at: number }>()((p) =>
    db
      .updateTable('api_keys')
      .set({ revoked_at: p.at })
      .where('id', '=', p.id)
      .where('revoked_at', 'is', null),
  ),
  touchApiKey: query<{ id: string; at: number; before: number }>()((p) =>
    db
      .updateTable('api_keys')
      .set({ last_used_at: p.at })
      .where('id', '=', p.id)
      .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', p.before)])),
  ),
  findCall: query<Pick<RepeatableCallsTable, 'caller' | 'key'>>()((p) =>
    db.selectFrom('repeatable_calls').selectAll().where('caller', '=', p.caller).where('key', '=', p.key),
  ),
  insertCall: query<Pick<RepeatableCallsTable, 'caller' | 'key' | 'fingerprint' | 'at'>>()((p) =>
    db
      .insertInto('repeatable_calls')
      .values({
        caller: p.caller,
        key: p.key,
        fingerprint: p.fingerprint,
        at: p.at,
        status: null,
        body: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  finishCall: query<Pick<RepeatableCallsTable, 'caller' | 'key' | 'status' | 'body'>>()((p) =>
    db
      .updateTable('repeatable_calls')
      .set({ status: p.status, body: p.body })
      .where('caller', '=', p.caller)
      .where('key', '=', p.key),
  ),
  forgetCall: query<Pick<RepeatableCallsTable, 'caller' | 'key'>>()((p) =>
    db.deleteFrom('repeatable_calls').where('caller', '=', p.caller).where('key', '=', p.key),
  ),
  deleteOldCalls: query<{ before: number }>()((p) =>
    db.deleteFrom('repeatable_calls').where('at', '<', p.before),
  ),
});
