import type { Session, SessionStore, SignInLinkStore } from '@deskbell/core';
import type { SessionsTable } from '../schema/database.ts';
import type { Statements } from '../sqlite/statements.ts';
import type { Writer } from '../writer/writer.ts';

export class SqliteSessionStore implements SessionStore {
  readonly #db: Statements;
  readonly #writer: Writer;

  constructor(db: Statements, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  create(session: Session): Promise<void> {
    return this.#writer.write('createSession', session);
  }

  async find(tokenHash: string): Promise<Session | undefined> {
    const row = this.#db.get('findSession', { tokenHash });
    return row && sessionFrom(row);
  }

  async findMany(tokenHashes: readonly string[]): Promise<readonly Session[]> {
    return tokenHashes.flatMap((tokenHash) => {
      const row = this.#db.get('findSession', { tokenHash });
      return row ? [sessionFrom(row)] : [];
    });
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

export class SqliteSignInLinkStore implements SignInLinkStore {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  create(link: { tokenHash: string; agentId: string; expiresAt: number }): Promise<void> {
    return this.#writer.write('createLink', link);
  }

  use(tokenHash: string, now: number): Promise<string | undefined> {
    return this.#writer.write('useLink', { tokenHash, now });
  }
}
