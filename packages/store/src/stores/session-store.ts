import type { Session, SessionStore, SignInLink, SignInLinkStore } from '@deskbell/core';
import type { SessionsTable } from '../schema/database.ts';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

export class SqlSessionStore implements SessionStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  create(session: Session): Promise<void> {
    return this.#writer.write('createSession', session);
  }

  async find(tokenHash: string): Promise<Session | undefined> {
    const row = await this.#db.get('findSession', { tokenHash });
    return row && sessionFrom(row);
  }

  async findMany(tokenHashes: readonly string[]): Promise<readonly Session[]> {
    const rows = await this.#db.all('findSessions', { tokenHashes: JSON.stringify(tokenHashes) });
    return rows.map(sessionFrom);
  }

  async listOf(agentId: string): Promise<readonly Session[]> {
    return (await this.#db.all('sessionsOf', { agentId })).map(sessionFrom);
  }

  touch(tokenHash: string, at: number): Promise<void> {
    return this.#writer.write('touchSession', { tokenHash, at });
  }

  end(tokenHash: string): Promise<void> {
    return this.#writer.write('endSession', { tokenHash });
  }

  endAllOf(agentId: string, exceptTokenHash = ''): Promise<readonly string[]> {
    return this.#writer.write('endSessionsOf', { agentId, except: exceptTokenHash });
  }

  deleteExpired(now: number): Promise<void> {
    return this.#writer.write('deleteExpired', { now });
  }
}

function sessionFrom(row: SessionsTable): Session {
  return {
    tokenHash: row.token_hash,
    agentId: row.agent_id,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    method: row.method,
    device: row.device,
  };
}

export class SqlSignInLinkStore implements SignInLinkStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  create(link: SignInLink): Promise<void> {
    return this.#writer.write('createLink', link);
  }

  async find(tokenHash: string, now: number): Promise<Required<SignInLink> | undefined> {
    const row = await this.#db.get('findLink', { tokenHash });
    if (!row || row.expires_at <= now) return undefined;
    return { tokenHash, agentId: row.agent_id, expiresAt: row.expires_at, purpose: row.purpose };
  }

  use(tokenHash: string, now: number): Promise<string | undefined> {
    return this.#writer.write('useLink', { tokenHash, now });
  }

  endAllOf(agentId: string): Promise<void> {
    return this.#writer.write('deleteLinksOf', { agentId });
  }
}
