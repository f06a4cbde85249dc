import type { Session, SessionStore, SignInLinkStore } from '@deskbell/core';
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
  };
}

export class SqlSignInLinkStore implements SignInLinkStore {
  readonly #writer: Writing;

  constructor(writer: Writing) {
    this.#writer = writer;
  }

  create(link: { tokenHash: string; agentId: string; expiresAt: number }): Promise<void> {
    return this.#writer.write('createLink', link);
  }

  use(tokenHash: string, now: number): Promise<string | undefined> {
    return this.#writer.write('useLink', { tokenHash, now });
  }
}
