import type { AgentSession, MetricsAnswer, SessionAnswer, SiteAnswer } from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';

/** Sign-in in memory: one account, one one-time link. */
export class FakeAgentSession implements AgentSession {
  readonly calls: string[] = [];
  signedIn: boolean;
  passwordSet = true;
  /** Asked for beside the password; `null`: nothing is. */
  code: string | null = null;
  secondFactor: SessionAnswer['secondFactor'] = 'off';
  /** The next call fails with this. */
  failNext: DeskbellError | null = null;
  allSites: SiteAnswer[];
  readonly #answer: SessionAnswer;

  constructor(answer: SessionAnswer, sites: readonly SiteAnswer[], signedIn = true) {
    this.#answer = answer;
    this.allSites = [...sites];
    this.signedIn = signedIn;
  }

  get(): Promise<SessionAnswer | null> {
    return this.#do('get', () => (this.signedIn ? this.#session() : null));
  }

  signIn({
    email,
    password,
    code,
  }: {
    email: string;
    password: string;
    code?: string;
  }): Promise<SessionAnswer> {
    return this.#do(`signIn ${email}`, () => {
      if (password !== 'correct horse')
        throw new DeskbellError('unauthenticated', 'unable to sign in: wrong e-mail or password');
      this.#check(code);
      this.signedIn = true;
      return this.#session();
    });
  }

  redeem(token: string, { code }: { code?: string } = {}): Promise<SessionAnswer> {
    return this.#do(`redeem ${token}`, () => {
      this.#check(code);
      this.signedIn = true;
      return this.#session();
    });
  }

  setPassword({ password }: { password: string }): Promise<SessionAnswer> {
    return this.#do(`setPassword ${password.length}`, () => {
      this.passwordSet = true;
      return this.#session();
    });
  }

  signOut(): Promise<void> {
    return this.#do('signOut', () => void (this.signedIn = false));
  }

  sites(): Promise<readonly SiteAnswer[]> {
    return this.#do('sites', () => this.allSites);
  }

  setOrigins(siteId: string, origins: readonly string[]): Promise<SiteAnswer> {
    return this.#do(`setOrigins ${siteId} ${origins.join(' ')}`, () => {
      const site = this.allSites.find(({ id }) => id === siteId);
      if (!site) throw new DeskbellError('not_found', 'unable to change the origins: no such site');
      const changed = { ...site, origins: [...origins] };
      this.allSites = this.allSites.map((one) => (one.id === siteId ? changed : one));
      return changed;
    });
  }

  metrics(): Promise<MetricsAnswer> {
    return Promise.reject(new DeskbellError('forbidden', 'unable to read metrics: the fake desk keeps none'));
  }

  #check(code: string | undefined): void {
    if (this.code === null || this.code === code) return;
    throw new DeskbellError('unauthenticated', 'unable to sign in: a code is asked for', {
      details: { needs: 'code', ...(code === undefined ? {} : { path: 'code' }) },
    });
  }

  #session(): SessionAnswer {
    return { ...this.#answer, passwordSet: this.passwordSet, secondFactor: this.secondFactor };
  }

  async #do<T>(call: string, work: () => T): Promise<T> {
    this.calls.push(call);
    const error = this.failNext;
    this.failNext = null;
    if (error) throw error;
    return work();
  }
}
