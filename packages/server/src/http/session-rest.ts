import type { Clock, Store } from '@deskbell/core';
import { DeskbellError, sessionRoutes, type SessionAnswer } from '@deskbell/protocol';
import type { Request, Response, Router } from 'express';
import type { Accounts, SignedIn } from '../auth/accounts.ts';
import type { SessionAuthenticator } from '../auth/session-authenticator.ts';
import type { SessionCookie } from '../auth/session-cookie.ts';
import { SESSION_ABSOLUTE_MS } from '../auth/session-lifetime.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { addressOf, requestAgent } from './request-agent.ts';
import { sessionAnswerOf } from './session-answer.ts';

export interface SessionRestOptions {
  readonly accounts: Accounts;
  readonly authenticator: SessionAuthenticator;
  readonly clock: Clock;
  readonly cookie: SessionCookie;
  readonly edge: RestEdge;
  readonly store: Pick<Store, 'sites' | 'agents'>;
}

/** `/v1/session`: signing in and out, who one is, and the password. */
export function sessionRest(options: SessionRestOptions): Router {
  const { accounts, authenticator, clock, cookie, edge, store } = options;

  return restRouter(
    sessionRoutes,
    {
      'POST /v1/session': {
        run: async ({ body: { email, password, token }, request, response }) => {
          const signedIn = await accounts.signIn({ email, password, address: addressOf(request) });
          return welcome(request, response, signedIn, token);
        },
      },
      'POST /v1/session/link': {
        run: async ({ body: { token }, request, response }) => {
          const given = { token, address: addressOf(request), now: clock.now() };
          return welcome(request, response, await accounts.signInWithLink(given), false);
        },
      },
      'GET /v1/session': {
        run: async ({ request }) => {
          const { agent } = await requestAgent(authenticator, request);
          return sessionAnswerOf(agent, store);
        },
      },
      'DELETE /v1/session': {
        run: async ({ request, response }) => {
          await endPresent(request);
          response.clearCookie(cookie.name, cookie.options);
        },
      },
      'PUT /v1/session/password': {
        run: async ({ body: { password, current }, request }) => {
          const { agent, session } = await requestAgent(authenticator, request);
          // What is remembered may be some seconds old; who may set a password without the old one is decided on what is stored.
          const stored = (await store.agents.find(agent.id)) ?? agent;
          await accounts.setPassword(stored, {
            password,
            current,
            address: addressOf(request),
            tokenHash: session.tokenHash,
          });
        },
      },
    },
    edge,
  );

  /** A new session for each sign-in; the one the browser had ends, so that nobody's session is carried on. */
  async function welcome(
    request: Request,
    response: Response,
    { agent, token }: SignedIn,
    withToken: boolean,
  ): Promise<SessionAnswer> {
    await endPresent(request);
    response.cookie(cookie.name, token, { ...cookie.options, maxAge: SESSION_ABSOLUTE_MS });
    return sessionAnswerOf(agent, store, withToken ? token : undefined);
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
