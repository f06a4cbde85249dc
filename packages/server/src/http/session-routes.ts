import type { Clock, Store } from '@deskbell/core';
import { DeskbellError, linkBody, passwordBody, signInBody } from '@deskbell/protocol';
import { type Request, type Response, Router } from 'express';
import type { Accounts, SignedIn } from '../auth/accounts.ts';
import type { SessionAuthenticator } from '../auth/session-authenticator.ts';
import type { SessionCookie } from '../auth/session-cookie.ts';
import { SESSION_ABSOLUTE_MS } from '../auth/session-lifetime.ts';
import { parseBody } from './parse-body.ts';
import { addressOf, requestAgent } from './request-agent.ts';
import { sessionAnswerOf } from './session-answer.ts';

export interface SessionRoutesOptions {
  readonly accounts: Accounts;
  readonly authenticator: SessionAuthenticator;
  readonly clock: Clock;
  readonly cookie: SessionCookie;
  readonly store: Pick<Store, 'sites' | 'agents'>;
}

/** `/v1/session`: signing in and out, who one is, and the password. */
export function sessionRoutes(options: SessionRoutesOptions): Router {
  const { accounts, authenticator, clock, cookie, store } = options;
  const router = Router();

  router.post('/v1/session', async (request, response) => {
    const { email, password, token } = parseBody(signInBody, request);
    const signedIn = await accounts.signIn({ email, password, address: addressOf(request) });
    await welcome(request, response, signedIn, token);
  });

  router.post('/v1/session/link', async (request, response) => {
    const { token } = parseBody(linkBody, request);
    const signedIn = await accounts.signInWithLink({ token, address: addressOf(request), now: clock.now() });
    await welcome(request, response, signedIn, false);
  });

  router.get('/v1/session', async (request, response) => {
    const { agent } = await requestAgent(authenticator, request);
    response.json(await sessionAnswerOf(agent, store));
  });

  router.delete('/v1/session', async (request, response) => {
    await endPresent(request);
    response.clearCookie(cookie.name, cookie.options).status(204).end();
  });

  router.put('/v1/session/password', async (request, response) => {
    const { agent, session } = await requestAgent(authenticator, request);
    const { password, current } = parseBody(passwordBody, request);
    // What is remembered may be some seconds old; who may set a password without the old one is decided on what is stored.
    const stored = (await store.agents.find(agent.id)) ?? agent;
    await accounts.setPassword(stored, {
      password,
      current,
      address: addressOf(request),
      tokenHash: session.tokenHash,
    });
    response.status(204).end();
  });

  return router;

  /** A new session for each sign-in; the one the browser had ends, so that nobody's session is carried on. */
  async function welcome(
    request: Request,
    response: Response,
    { agent, token }: SignedIn,
    withToken: boolean,
  ): Promise<void> {
    await endPresent(request);
    response.cookie(cookie.name, token, { ...cookie.options, maxAge: SESSION_ABSOLUTE_MS });
    response.json(await sessionAnswerOf(agent, store, withToken ? token : undefined));
  }

  async function endPresent(request: Request): Promise<void> {
    try {
      const { session } = await requestAgent(authenticator, request);
      await authenticator.end(session.tokenHash);
    } catch (error) {
      if (!(error instanceof DeskbellError && error.code === 'unauthenticated')) throw error;
    }
  }
}
