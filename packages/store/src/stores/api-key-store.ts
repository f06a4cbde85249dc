import type {
  ApiKey,
  ApiKeyStore,
  IdempotencyStore,
  BeginCall,
  BegunCall,
  RepeatableCall,
} from '@deskbell/core';
import type { Scope } from '@deskbell/protocol';
import type { ApiKeysTable } from '../schema/integration-tables.ts';
import type { Writing } from '../writer/writing.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Reader } from './reader.ts';

/** The site of keys for the whole installation. */
const EVERYWHERE = '';

export class SqlApiKeyStore implements ApiKeyStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  create(key: ApiKey): Promise<void> {
    return this.#writer.write('createApiKey', rowOf(key));
  }

  async find(id: string): Promise<ApiKey | undefined> {
    const row = await this.#db.get('findApiKey', { id });
    return row && keyFrom(row);
  }

  async findByHash(hash: string): Promise<ApiKey | undefined> {
    const row = await this.#db.get('findApiKeyByHash', { hash });
    return row && keyFrom(row);
  }

  async list(siteId: string | null, cursor: string | null, limit: number) {
    const after = cursor === null ? { at: Number.MAX_SAFE_INTEGER, id: '' } : decodeCursor(cursor);
    const rows = await this.#db.all('listApiKeys', {
      siteId: siteId ?? EVERYWHERE,
      ...after,
      limit: limit + 1,
    });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      keys: rows.slice(0, limit).map(keyFrom),
      next: last ? encodeCursor({ at: last.created_at, id: last.id }) : null,
    };
  }

  revoke(id: string, at: number): Promise<boolean> {
    return this.#writer.write('revokeApiKey', { id, at });
  }

  touch(id: string, at: number): Promise<void> {
    return this.#writer.write('touchApiKey', { id, at, before: at });
  }
}

export class SqlIdempotencyStore implements IdempotencyStore {
  readonly #writer: Writing;

  constructor(writer: Writing) {
    this.#writer = writer;
  }

  begin(call: BeginCall): Promise<BegunCall> {
    return this.#writer.write('beginCall', call);
  }

  finish(call: RepeatableCall & { status: number; body: string | null }): Promise<void> {
    return this.#writer.write('finishCall', call);
  }

  forget(call: RepeatableCall): Promise<void> {
    return this.#writer.write('forgetCall', call);
  }
}

function rowOf(key: ApiKey): ApiKeysTable {
  return {
    id: key.id,
    site_id: key.siteId ?? EVERYWHERE,
    name: key.name,
    hint: key.hint,
    hash: key.hash,
    scopes: JSON.stringify(key.scopes),
    created_at: key.createdAt,
    created_by: key.createdBy,
    expires_at: key.expiresAt,
    last_used_at: key.lastUsedAt,
    revoked_at: key.revokedAt,
  };
}

function keyFrom(row: ApiKeysTable): ApiKey {
  return {
    id: row.id,
    siteId: row.site_id === EVERYWHERE ? null : row.site_id,
    name: row.name,
    hint: row.hint,
    hash: row.hash,
    scopes: JSON.parse(row.scopes) as Scope[],
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
