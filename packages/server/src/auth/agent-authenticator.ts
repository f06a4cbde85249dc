import type { Agent, Session } from '@deskbell/core';

/** What a connection or a request shows of itself. */
export interface AgentCredentials {
  /** The `Cookie` header, in browsers. */
  readonly cookieHeader?: string | undefined;
  /** A session token, for clients without cookies. */
  readonly token?: string | undefined;
}

export interface AuthenticatedAgent {
  readonly agent: Agent;
  readonly session: Session;
  /** They may do nothing but set up the second factor that the installation requires. */
  readonly mustSetUp: boolean;
}

/** Says who an agent is, and tells when that ends, so that open sockets can be closed (D11). */
export interface AgentAuthenticator {
  /** Rejects with `unauthenticated`. */
  authenticate(credentials: AgentCredentials): Promise<AuthenticatedAgent>;
  /** Something came over an open socket of this session: it is in use, and stays alive without a new handshake. */
  noteUse(tokenHash: string): void;
  /**
   * Calls back when a session ends (signed out, password changed, account disabled, expired); returns a function that
   * stops it.
   */
  onSessionEnded(listener: (ended: { tokenHash: string; agentId: string }) => void): () => void;
}
