import type { Agent, Session, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { guessable } from './guessable-password.ts';
import { normalizeEmail } from './normalize-email.ts';
import type { PasswordQueue } from './password-queue.ts';
import type { SecondFactors } from './second-factors.ts';
import { hashToken } from './secret-token.ts';
import type { SessionAuthenticator } from './session-authenticator.ts';
import type { SignInAttempt, SignInThrottle } from './sign-in-throttle.ts';

export interface AccountsOptions {
  readonly store: Pick<Store, 'agents' | 'signInLinks'>;
  readonly authenticator: Pick<SessionAuthenticator, 'begin' | 'endAllOf' | 'refresh'>;
  readonly passwords: PasswordQueue;
  readonly secondFactors: SecondFactors;
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

  /**
   * Rejects with `unauthenticated`, in the same words and time whether or not anybody has the address, or `rate_limited`. Whose
   * password is right and who is asked for a code as well is told by `details.needs: 'code'`.
   */
  async signIn(given: {
    email: string;
    password: string;
    code?: string | undefined;
    address: string;
    device?: string | undefined;
  }): Promise<SignedIn> {
    const { store, passwords, throttle } = this.#options;
    const email = normalizeEmail(given.email);
    const attempt = throttle.begin(given.address, email);
    const agent = await store.agents.findByEmail(email);
    const hash = agent && agent.disabledAt === null ? agent.passwordHash : null;
    const fits = await passwords.verify(given.password, hash);
    if (!agent || !fits) {
      throw new DeskbellError('unauthenticated', 'unable to sign in: e-mail address or password is wrong');
    }
    await this.#checkCode(agent, given.code, attempt);
    return this.#begin(agent, 'password', attempt, given.device);
  }

  /** Uses up a one-time link. Rejects with `unauthenticated` when it is unknown, used or too old, or with `rate_limited`. */
  async signInWithLink(given: {
    token: string;
    code?: string | undefined;
    address: string;
    device?: string | undefined;
    now: number;
  }): Promise<SignedIn> {
    const { store, authenticator, throttle } = this.#options;
    const tokenHash = hashToken(given.token);
    const link = await store.signInLinks.find(tokenHash, given.now);
    const known = link && (await store.agents.find(link.agentId));
    const attempt = throttle.begin(given.address, known?.email);
    if (!link || !known || known.disabledAt !== null) throw linkIsWorthless();
    // Before the link is used up: who has the mail but not the phone must not take it away from its owner.
    await this.#checkCode(known, given.code, attempt);
    if ((await store.signInLinks.use(tokenHash, given.now)) === undefined) throw linkIsWorthless();
    if (link.purpose === 'reset') {
      await store.agents.setPasswordHash(known.id, null);
      await authenticator.endAllOf(known.id);
      await store.signInLinks.endAllOf(known.id);
    }
    const agent = (await store.agents.find(known.id)) ?? known;
    return this.#begin(agent, 'link', attempt, given.device);
  }

  /**
   * Sets the password; every other session of the agent and every link to sign in ends. The first one needs no `current`. Rejects
   * with `invalid` when it would be guessed soon, `forbidden` when the current one is wrong, or `rate_limited`.
   */
  async setPassword(
    agent: Agent,
    given: { password: string; current?: string | undefined; address: string; tokenHash: string },
  ): Promise<void> {
    const { store, authenticator, passwords } = this.#options;
    const { id, name, email } = agent;
    const why = guessable(given.password, { name, email });
    if (why !== undefined) {
      throw new DeskbellError('invalid', `unable to set the password: ${why}`, {
        details: { path: 'password' },
      });
    }
    await this.confirmPassword(agent, given);
    await store.agents.setPasswordHash(id, await passwords.hash(given.password));
    await store.signInLinks.endAllOf(id);
    const changed = await store.agents.find(id);
    if (changed) authenticator.refresh(changed);
    await authenticator.endAllOf(id, given.tokenHash);
  }

  /** Makes sure of who is there before something that locks others out. Rejects with `forbidden`, or `rate_limited`. */
  async confirmPassword(
    { id, passwordHash }: Agent,
    { current, address }: { current?: string | undefined; address: string },
  ): Promise<void> {
    if (passwordHash === null) return;
    const { passwords, throttle } = this.#options;
    const attempt = throttle.begin(address, id);
    if (!(await passwords.verify(current ?? '', passwordHash))) {
      throw new DeskbellError('forbidden', 'unable to go on: the current password is wrong', {
        details: { path: 'current' },
      });
    }
    attempt.succeeded();
  }

  async #checkCode(agent: Agent, code: string | undefined, attempt: SignInAttempt): Promise<void> {
    if (agent.secondFactorAt === null) return;
    if (code === undefined) {
      attempt.undone();
      throw new DeskbellError(
        'unauthenticated',
        'unable to sign in yet: the account asks for a code as well; send the one that the authenticator app shows, or a recovery code',
        { details: { needs: 'code' } },
      );
    }
    if (await this.#options.secondFactors.use(agent.id, code)) return;
    throw new DeskbellError(
      'unauthenticated',
      'unable to sign in: the code is wrong or was used before; wait for the next one',
      { details: { needs: 'code', path: 'code' } },
    );
  }

  async #begin(
    agent: Agent,
    method: Session['method'],
    attempt: SignInAttempt,
    device: string | undefined,
  ): Promise<SignedIn> {
    attempt.succeeded();
    const { token } = await this.#options.authenticator.begin(agent.id, method, device);
    return { agent, token };
  }
}

function linkIsWorthless(): DeskbellError {
  return new DeskbellError(
    'unauthenticated',
    'unable to sign in: the link was used before or is too old; ask for a new one',
  );
}
