import type { Clock, Ids, Store } from '@deskbell/core';
import { DeskbellError, type ErrorCode } from '@deskbell/protocol';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Audit } from '../../audit/audit.ts';
import type { Config } from '../../config/config.ts';
import { deviceOf } from '../../http/request-agent.ts';
import { describeError } from '../../log/describe-error.ts';
import type { GuardedFetch } from '../../outgoing/guarded-fetch.ts';
import type { SignedIn } from '../accounts.ts';
import type { SessionAuthenticator } from '../session-authenticator.ts';
import { sessionCookie } from '../session-cookie.ts';
import { accountOf } from './account-of.ts';
import { IdentityProvider } from './identity-provider.ts';
import { signOnCookie } from './sign-on-cookie.ts';

export interface SingleSignOnOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly audit: Audit;
  readonly authenticator: Pick<SessionAuthenticator, 'begin'>;
  readonly config: Pick<Config, 'publicUrl' | 'singleSignOn'>;
  readonly fetch: GuardedFetch;
}

/** Signing in by an identity provider: a browser leaves for it, and comes back signed in or with a reason why not. */
export class SingleSignOn {
  readonly #options: SingleSignOnOptions;
  readonly #provider: IdentityProvider;
  readonly #cookie: ReturnType<typeof signOnCookie>;

  constructor(options: SingleSignOnOptions, { issuer, clientId }: { issuer: string; clientId: string }) {
    const { publicUrl, singleSignOn } = options.config;
    this.#options = options;
    this.#cookie = signOnCookie(sessionCookie(publicUrl));
    this.#provider = new IdentityProvider({
      issuer,
      clientId,
      clientSecret: singleSignOn.clientSecret,
      redirectUri: `${publicUrl}/v1/session/sign-on/callback`,
      fetch: options.fetch,
    });
  }

  /** What people call the provider. */
  get name(): string {
    return this.#options.config.singleSignOn.name;
  }

  /** Sends the browser to the provider. */
  async begin(response: Response): Promise<void> {
    try {
      const { url, pending } = await this.#provider.begin();
      this.#cookie.keep(response, pending);
      response.redirect(303, url.href);
    } catch (error) {
      this.#failed(response, error);
    }
  }

  /** Who has come back; `undefined` when the browser was sent to where it reads why they are not let in. */
  async complete(request: Request, response: Response): Promise<SignedIn | undefined> {
    const pending = this.#cookie.take(request, response);
    try {
      if (!pending) {
        throw new DeskbellError(
          'unauthenticated',
          'unable to sign in: this browser has not begun it, or too long ago; begin again',
        );
      }
      const { search } = new URL(request.originalUrl, 'http://localhost');
      const agent = await accountOf(
        { ...this.#options, config: this.#options.config.singleSignOn },
        await this.#provider.complete(search, pending),
      );
      const { token } = await this.#options.authenticator.begin(agent.id, 'singleSignOn', deviceOf(request));
      return { agent, token };
    } catch (error) {
      this.#failed(response, error);
      return undefined;
    }
  }

  /** The code stands behind the `#`, where the console reads it; what the provider said goes into the log. */
  #failed(response: Response, error: unknown): void {
    const code: ErrorCode = error instanceof DeskbellError ? error.code : 'unauthenticated';
    this.#options.log.warn({ code, err: describeError(error) }, 'single sign-on failed');
    response.redirect(303, `/console/#sign-on=${code}`);
  }
}

/** `null` when the installation has no identity provider. */
export function createSingleSignOn(options: SingleSignOnOptions): SingleSignOn | null {
  const { issuer, clientId } = options.config.singleSignOn;
  return issuer === null || clientId === null ? null : new SingleSignOn(options, { issuer, clientId });
}
