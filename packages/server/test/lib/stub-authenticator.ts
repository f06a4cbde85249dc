import type { Agent, Session } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type {
  AgentAuthenticator,
  AgentCredentials,
  AuthenticatedAgent,
} from '../../src/auth/agent-authenticator.ts';

/** Sessions without passwords: `token-…` in the handshake, or as the cookie `session`. */
export class StubAuthenticator implements AgentAuthenticator {
  readonly #sessions = new Map<string, AuthenticatedAgent>();
  readonly #listeners = new Set<(ended: { tokenHash: string; agentId: string }) => void>();
  /** What was shown at each try. */
  readonly seen: AgentCredentials[] = [];

  signIn(agent: Agent): string {
    const token = `token-${agent.id}-${String(this.#sessions.size)}`.padEnd(24, '0');
    const session: Session = {
      tokenHash: `hash-of-${token}`,
      agentId: agent.id,
      createdAt: 0,
      lastUsedAt: 0,
      expiresAt: Number.MAX_SAFE_INTEGER,
      method: 'password',
      device: null,
    };
    this.#sessions.set(token, { agent, session, mustSetUp: false });
    return token;
  }

  signOut(token: string): void {
    const known = this.#sessions.get(token);
    this.#sessions.delete(token);
    if (!known) return;
    const { tokenHash, agentId } = known.session;
    for (const listener of this.#listeners) listener({ tokenHash, agentId });
  }

  authenticate(credentials: AgentCredentials): Promise<AuthenticatedAgent> {
    this.seen.push(credentials);
    const token = credentials.token ?? /session=([^;]+)/.exec(credentials.cookieHeader ?? '')?.[1] ?? '';
    const known = this.#sessions.get(token);
    if (known) return Promise.resolve(known);
    return Promise.reject(new DeskbellError('unauthenticated', 'unable to connect: nobody is signed in'));
  }

  noteUse(): void {
    // Sessions of tests do not run out.
  }

  onSessionEnded(listener: (ended: { tokenHash: string; agentId: string }) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
