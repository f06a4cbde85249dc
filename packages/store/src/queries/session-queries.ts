import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { SessionsTable, SignInLinksTable } from '../schema/database.ts';

export const sessionQueries = (db: Builder, { isOneOf }: Dialect) => ({
  insertSession: query<SessionsTable>()((p) =>
    db.insertInto('sessions').values({
      token_hash: p.token_hash,
      agent_id: p.agent_id,
      created_at: p.created_at,
      last_used_at: p.last_used_at,
      expires_at: p.expires_at,
      method: p.method,
      device: p.device,
    }),
  ),
  findSession: query<{ tokenHash: string }>()((p) =>
    db.selectFrom('sessions').selectAll().where('token_hash', '=', p.tokenHash),
  ),
  /** `tokenHashes`: a JSON array. */
  findSessions: query<{ tokenHashes: string }>()((p) =>
    db.selectFrom('sessions').selectAll().where(isOneOf('token_hash', p.tokenHashes)),
  ),
  sessionsOf: query<{ agentId: string }>()((p) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('agent_id', '=', p.agentId)
      .orderBy('created_at', 'desc')
      .orderBy('token_hash'),
  ),
  touchSession: query<{ tokenHash: string; at: number }>()((p) =>
    db.updateTable('sessions').set({ last_used_at: p.at }).where('token_hash', '=', p.tokenHash),
  ),
  endSession: query<{ tokenHash: string }>()((p) =>
    db.deleteFrom('sessions').where('token_hash', '=', p.tokenHash),
  ),
  endSessionsOf: query<{ agentId: string; except: string }>()((p) =>
    db
      .deleteFrom('sessions')
      .where('agent_id', '=', p.agentId)
      .where('token_hash', '!=', p.except)
      .returning('token_hash'),
  ),
  deleteExpiredSessions: query<{ now: number }>()((p) =>
    db.deleteFrom('sessions').where('expires_at', '<=', p.now),
  ),
  insertLink: query<SignInLinksTable>()((p) =>
    db.insertInto('sign_in_links').values({
      token_hash: p.token_hash,
      agent_id: p.agent_id,
      expires_at: p.expires_at,
      purpose: p.purpose,
    }),
  ),
  findLink: query<{ tokenHash: string }>()((p) =>
    db.selectFrom('sign_in_links').selectAll().where('token_hash', '=', p.tokenHash),
  ),
  takeLink: query<{ tokenHash: string }>()((p) =>
    db
      .deleteFrom('sign_in_links')
      .where('token_hash', '=', p.tokenHash)
      .returning(['agent_id', 'expires_at']),
  ),
  deleteLinksOf: query<{ agentId: string }>()((p) =>
    db.deleteFrom('sign_in_links').where('agent_id', '=', p.agentId),
  ),
  deleteExpiredLinks: query<{ now: number }>()((p) =>
    db.deleteFrom('sign_in_links').where('expires_at', '<=', p.now),
  ),
});
