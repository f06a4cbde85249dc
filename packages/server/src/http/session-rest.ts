import type { Clock, Store } from '@deskbell/core';
import { DeskbellError, sessionRoutes, type SessionAnswer } from '@deskbell/protocol';
import type { Request, Response, Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { Accounts, SignedIn } from '../auth/accounts.ts';
import type { SessionAuthenticator } from '../auth/session-authenticator.ts';
import type { SessionCookie } from '../auth/session-cookie.ts';
import { SESSION_ABSOLUTE_MS } from '../auth/session-lifetime.ts';
import type { SigningIn } from '../auth/signing-in.ts';
import type { SingleSignOn } from '../auth/single-sign-on/single-sign-on.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { addressOf, deviceOf, requestAgent } from './request-agent.ts';
import { sessionAnswerOf } from './session-answer.ts';

export interface SessionRestOptions {
  readonly accounts: Accounts;
  readonly audit: Pick<Audit, 'record'>;
  readonly authenticator: SessionAuthenticator;
  readonly clock: Clock;
  readonly cookie: SessionCookie;
  readonly edge: RestEdge;
  readonly signingIn: Pick<SigningIn, 'passwordReset' | 'secondFactors'>;
  /** `null`: people sign in by password alone. */
  readonly singleSignOn: SingleSignOn | null;
  readonly store: Pick<Store, 'sites' | 'agents'>;
}

/** `/v1/session`: signing in and out, who one is, and the password. */
export function sessionRest(options: SessionRestOptions): Router {
  const { accounts, audit, authenticator, clock, cookie, edge, store } = options;
  const { passwordReset, secondFactors } = options.signingIn;
  const { singleSignOn } = options;
  const singleSignOnOf = (): SingleSignOn => {
    if (!singleSignOn) throw notFound();
    return singleSignOn;
  };

  return restRouter(
    sessionRoutes,
    {
      'POST /v1/session': {
        run: async ({ body: { email, password, code, token }, request, response }) => {
          const signedIn = await accounts.signIn({ email, password, code, ...callerOf(request) });
          return welcome(request, response, signedIn, token);
        },
      },
      'POST /v1/session/link': {
        run: async ({ body: { token, code }, request, response }) => {
          const given = { token, code, ...callerOf(request), now: clock.now() };
          return welcome(request, response, await accounts.signInWithLink(given), false);
        },
      },
      'GET /v1/session': {
        run: async ({ request }) => {
          const { agent } = await requestAgent(authenticator, request);
          return sessionAnswerOf(agent, { store, secondFactors });
        },
      },
      'DELETE /v1/session': {
        run: async ({ request, response }) => {
          await endPresent(request);
          response.clearCookie(cookie.name, cookie.options);
        },
      },
      'PUT /v1/session/password': {
        run: async ({ body: { password, current }, request, subject }) => {
          const { agent, session } = await requestAgent(authenticator, request);
          // What is remembered may be some seconds old; who may set a password without the old one is decided on what is stored.
          const stored = (await store.agents.find(agent.id)) ?? agent;
          await accounts.setPassword(stored, {
            password,
            current,
            address: addressOf(request),
            tokenHash: session.tokenHash,
          });
          await audit.record({
            subject,
            action: 'session:write',
            target: { siteId: null, thing: `agent:${agent.id}` },
            after: { passwordSet: true },
            address: addressOf(request),
          });
        },
      },
      'GET /v1/session/ways': {
        run: () => ({
          singleSignOn: singleSignOn && { name: singleSignOn.name },
          resetByMail: passwordReset.isPossible,
        }),
      },
      'POST /v1/session/reset': {
        run: ({ body: { email, locale }, request }) =>
          passwordReset.ask({ email, locale, address: addressOf(request) }),
      },
      'GET /v1/session/sign-on': {
        run: async ({ response }) => singleSignOnOf().begin(response),
      },
      'GET /v1/session/sign-on/callback': {
        run: async ({ request, response }) => {
          const signedIn = await singleSignOnOf().complete(request, response);
          if (!signedIn) return;
          await endPresent(request);
          response.cookie(cookie.name, signedIn.token, { ...cookie.options, maxAge: SESSION_ABSOLUTE_MS });
          response.redirect(303, '/console/');
        },
      },
    },
    edge,
  );

  function callerOf(request: Request): { address: string; device: string | undefined } {
    return { address: addressOf(request), device: deviceOf(request) };
  }

  /** A new session for each sign-in; the one the browser had ends, so that nobody's session is carried on. */
  async function welcome(
    request: Request,
    response: Response,
    { agent, token }: SignedIn,
    withToken: boolean,
  ): Promise<SessionAnswer> {
    await endPresent(request);
    response.cookie(cookie.name, token, { ...cookie.options, maxAge: SESSION_ABSOLUTE_MS });
    return sessionAnswerOf(agent, { store, secondFactors, token: withToken ? token : undefined });
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
