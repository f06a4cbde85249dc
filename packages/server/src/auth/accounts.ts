import type { Agent, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { guessable } from './guessable-password.ts';
import { normalizeEmail } from './normalize-email.ts';
import type { PasswordQueue } from './password-queue.ts';
import { hashToken } from './secret-token.ts';
import type { SessionAuthenticator } from './session-authenticator.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

export interface AccountsOptions {
  readonly store: Pick<Store, 'agents' | 'signInLinks'>;
  readonly authenticator: Pick<SessionAuthenticator, 'begin' | 'endAllOf' | 'refresh'>;
  readonly passwords: PasswordQueue;
  readonly throttle: SignInThrottle;
}

export interface SignedIn {
  readonly agent: Agent;
  /** The session's token: for the cookie, or for a client without one. */
  readonly token: string;
}

/** Signing in and choosing a password. */
export class Accounts {
  readonly #options: AccountsOptions;

  constructor(options: AccountsOptions) {
    this.#options = options;
  }

  /** Rejects with `unauthenticated`, in the same words and time whether or not anybody has the address, or `rate_limited`. */
  async signIn(given: { email: string; password: string; address: string }): Promise<SignedIn> {
    const { store, authenticator, passwords, throttle } = this.#options;
    const email = normalizeEmail(given.email);
    const attempt = throttle.begin(given.address, email);
    const agent = await store.agents.findByEmail(email);
    const hash = agent && agent.disabledAt === null ? agent.passwordHash : null;
    const fits = await passwords.verify(given.password, hash);
    if (!agent || !fits) {
      throw new DeskbellError('unauthenticated', 'unable to sign in: e-mail address or password is wrong');
    }
    attempt.succeeded();
    const { token } = await authenticator.begin(agent.id, 'password');
    return { agent, token };
  }

  /** Uses up a one-time link. Rejects with `unauthenticated` when it is unknown, used or too old, or with `rate_limited`. */
  async signInWithLink(given: { token: string; address: string; now: number }): Promise<SignedIn> {
    const { store, authenticator, throttle } = this.#options;
    const attempt = throttle.begin(given.address);
    const agentId = await store.signInLinks.use(hashToken(given.token), given.now);
    const agent = agentId === undefined ? undefined : await store.agents.find(agentId);
    if (!agent || agent.disabledAt !== null) {
      throw new DeskbellError(
        'unauthenticated',
        'unable to sign in: the link was used before or is too old; ask for a new one',
      );
    }
    attempt.succeeded();
    const { token } = await authenticator.begin(agent.id, 'link');
    return { agent, token };
  }

  /**
   * Sets the password; every other session of the agent ends. The first one needs no `current`. Rejects with `invalid`
   * when it would be guessed soon, `forbidden` when the current one is wrong, or `rate_limited`.
   */
  async setPassword(
    { id, name, email, passwordHash }: Agent,
    given: { password: string; current?: string | undefined; address: string; tokenHash: string },
  ): Promise<void> {
    const { store, authenticator, passwords, throttle } = this.#options;
    const why = guessable(given.password, { name, email });
    if (why !== undefined) {
      throw new DeskbellError('invalid', `unable to set the password: ${why}`, {
        details: { path: 'password' },
      });
    }
    if (passwordHash !== null) {
      const attempt = throttle.begin(given.address, id);
      if (!(await passwords.verify(given.current ?? '', passwordHash))) {
        throw new DeskbellError('forbidden', 'unable to set the password: the current one is wrong', {
          details: { path: 'current' },
        });
      }
      attempt.succeeded();
    }
    await store.agents.setPasswordHash(id, await passwords.hash(given.password));
    const agent = await store.agents.find(id);
    if (agent) authenticator.refresh(agent);
    await authenticator.endAllOf(id, given.tokenHash);
  }
}
