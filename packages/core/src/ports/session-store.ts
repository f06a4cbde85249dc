export interface Session {
  /** SHA-256 of the token, base64url: the token itself is never stored (A5). */
  readonly tokenHash: string;
  readonly agentId: string;
  readonly createdAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
  /** How it began. */
  readonly method: 'password' | 'link' | 'singleSignOn';
  /** What the browser or program called itself when it began; `null`: nothing. */
  readonly device: string | null;
}

export interface SessionStore {
  create(session: Session): Promise<void>;
  find(tokenHash: string): Promise<Session | undefined>;
  /** The agent's sessions, expired ones included, the newest first. */
  listOf(agentId: string): Promise<readonly Session[]>;
  /** Those of the named sessions that are still there, in one read and in no particular order. */
  findMany(tokenHashes: readonly string[]): Promise<readonly Session[]>;
  touch(tokenHash: string, lastUsedAt: number): Promise<void>;
  end(tokenHash: string): Promise<void>;
  /** Ends every session of the agent but one; returns the hashes of those that ended. */
  endAllOf(agentId: string, exceptTokenHash?: string): Promise<readonly string[]>;
  deleteExpired(now: number): Promise<void>;
}

/** What a one-time link lets somebody do. */
export interface SignInLink {
  readonly tokenHash: string;
  readonly agentId: string;
  readonly expiresAt: number;
  /** `reset`: the password is forgotten when they sign in by it. Default: `signIn`. */
  readonly purpose?: 'signIn' | 'reset';
}

export interface SignInLinkStore {
  create(link: SignInLink): Promise<void>;
  /** A link that is neither used nor expired, which stays as it is. */
  find(tokenHash: string, now: number): Promise<Required<SignInLink> | undefined>;
  /** Uses the link up, once whatever races; the agent it was for, or `undefined` when it is unknown, used or expired. */
  use(tokenHash: string, now: number): Promise<string | undefined>;
  /** Makes every link of the agent worthless. */
  endAllOf(agentId: string): Promise<void>;
}
