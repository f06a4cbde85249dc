export interface Session {
  /** SHA-256 of the token, base64url: the token itself is never stored (A5). */
  readonly tokenHash: string;
  readonly agentId: string;
  readonly createdAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
}

export interface SessionStore {
  create(session: Session): Promise<void>;
  find(tokenHash: string): Promise<Session | undefined>;
  /** Those of the named sessions that are still there, in one read and in no particular order. */
  findMany(tokenHashes: readonly string[]): Promise<readonly Session[]>;
  touch(tokenHash: string, lastUsedAt: number): Promise<void>;
  end(tokenHash: string): Promise<void>;
  /** Ends every session of the agent but one; returns the hashes of those that ended. */
  endAllOf(agentId: string, exceptTokenHash?: string): Promise<readonly string[]>;
  deleteExpired(now: number): Promise<void>;
}

export interface SignInLinkStore {
  create(link: { tokenHash: string; agentId: string; expiresAt: number }): Promise<void>;
  /** Uses the link up, once whatever races; the agent it was for, or `undefined` when it is unknown, used or expired. */
  use(tokenHash: string, now: number): Promise<string | undefined>;
}
