import type { Agent, Session, Store } from '@deskbell/core';
import { accountRoutes, DeskbellError, type OwnSession } from '@deskbell/protocol';
import type { Request, Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { Accounts } from '../auth/accounts.ts';
import { codeIsWrong, type SecondFactors } from '../auth/second-factors.ts';
import type { SessionAuthenticator } from '../auth/session-authenticator.ts';
import { sessionIdOf } from '../auth/session-id.ts';
import { isOver } from '../auth/session-lifetime.ts';
import type { SignInThrottle } from '../auth/sign-in-throttle.ts';
import { addressOf, requestAgent } from '../http/request-agent.ts';
import { sessionAnswerOf } from '../http/session-answer.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

export interface AccountRestOptions {
  readonly accounts: Accounts;
  readonly audit: Audit;
  readonly authenticator: SessionAuthenticator;
  /** Lets the desk know of a change at once. */
  readonly changed: (agentId: string) => Promise<void>;
  readonly clock: { now(): number };
  readonly edge: RestEdge;
  readonly secondFactors: SecondFactors;
  readonly store: Pick<Store, 'agents' | 'sessions' | 'sites'>;
  readonly throttle: SignInThrottle;
}

interface Caller {
  readonly agent: Agent;
  readonly session: Session;
}

/** `/v1/people/me`: the own account: the name, where one is signed in, and the second factor. */
export function accountRest(options: AccountRestOptions): Router {
  const { accounts, audit, authenticator, clock, edge, secondFactors, store, throttle } = options;

  return restRouter(
    accountRoutes,
    {
      'PATCH /v1/people/me': {
        run: async ({ request, body: { name } }) => {
          const { agent } = await callerOf(request);
          const changed: Agent = { ...agent, name };
          if (name !== agent.name) {
            await store.agents.setName(agent.id, name);
            authenticator.refresh(changed);
            await options.changed(agent.id);
            await record(agent, request, { before: { name: agent.name }, after: { name } });
          }
          return (await sessionAnswerOf(changed, { store, secondFactors })).me;
        },
      },
      'GET /v1/people/me/sessions': {
        run: async ({ request }) => {
          const caller = await callerOf(request);
          const sessions = await store.sessions.listOf(caller.agent.id);
          const open = sessions.filter((session) => !isOver(session, clock.now()));
          return { items: open.map((session) => answerOf(session, caller)), next: null };
        },
      },
      'DELETE /v1/people/me/sessions/:sessionId': {
        run: async ({ params, request }) => {
          const { agent } = await callerOf(request);
          const sessions = await store.sessions.listOf(agent.id);
          const named = sessions.find(({ tokenHash }) => sessionIdOf(tokenHash) === params['sessionId']);
          if (!named) throw notFound();
          await authenticator.end(named.tokenHash);
          await record(agent, request, { before: { session: params['sessionId'] } });
        },
      },
      'DELETE /v1/session/others': {
        run: async ({ request }) => {
          const { agent, session } = await callerOf(request);
          await authenticator.endAllOf(agent.id, session.tokenHash);
          await record(agent, request, { before: { sessions: 'others' } });
        },
      },
      'GET /v1/people/me/second-factor': {
        run: async ({ request }) => {
          const { agent } = await callerOf(request);
          const recoveryCodesLeft = await secondFactors.countRecoveryCodes(agent.id);
          return { state: secondFactors.stateOf(agent), recoveryCodesLeft };
        },
      },
      'POST /v1/people/me/second-factor': {
        run: async ({ request, body: { current } }) => {
          const { agent } = await callerOf(request);
          await accounts.confirmPassword(agent, { current, address: addressOf(request) });
          return secondFactors.begin(agent);
        },
      },
      'POST /v1/people/me/second-factor/confirm': {
        run: async ({ request, body: { code } }) => {
          const { agent, session } = await callerOf(request);
          const attempt = throttle.begin(addressOf(request), agent.id);
          const recoveryCodes = await secondFactors.confirm(agent.id, code);
          attempt.succeeded();
          await authenticator.endAllOf(agent.id, session.tokenHash);
          await changed(agent, request, true);
          return { recoveryCodes };
        },
      },
      'POST /v1/people/me/second-factor/recovery-codes': {
        run: async ({ request, body: { code } }) => {
          const { agent } = await confirmed(request, code);
          const recoveryCodes = await secondFactors.newRecoveryCodes(agent.id);
          await record(agent, request, { after: { newCodes: recoveryCodes.length } });
          return { recoveryCodes };
        },
      },
      'POST /v1/people/me/second-factor/remove': {
        run: async ({ request, body: { code } }) => {
          const { agent } = await callerOf(request);
          if (secondFactors.stateOf({ secondFactorAt: null }) === 'required') {
            throw new DeskbellError(
              'forbidden',
              'unable to remove the second factor: the installation requires one; ask an admin for another',
            );
          }
          await confirmed(request, code);
          await secondFactors.remove(agent.id);
          await changed(agent, request, false);
        },
      },
    },
    edge,
  );

  /** As the rows have them: what is remembered may be some seconds old. */
  async function callerOf(request: Request): Promise<Caller> {
    const { agent, session } = await requestAgent(authenticator, request);
    return { agent: (await store.agents.find(agent.id)) ?? agent, session };
  }

  /** Who calls, after they have shown that the second factor is theirs. */
  async function confirmed(request: Request, code: string): Promise<Caller> {
    const caller = await callerOf(request);
    const { id, secondFactorAt } = caller.agent;
    if (secondFactorAt === null) {
      throw new DeskbellError('conflict', 'unable to go on: there is no second factor; set one up first', {
        retryable: false,
      });
    }
    const attempt = throttle.begin(addressOf(request), id);
    if (!(await secondFactors.use(id, code))) throw codeIsWrong();
    attempt.succeeded();
    return caller;
  }

  async function changed({ id }: Agent, request: Request, isOn: boolean): Promise<void> {
    const agent = await store.agents.find(id);
    if (agent) authenticator.refresh(agent);
    await record({ id }, request, { before: { secondFactor: !isOn }, after: { secondFactor: isOn } });
  }

  /** What somebody has done to their own account. */
  function record(
    { id }: Pick<Agent, 'id'>,
    request: Request,
    states: { readonly before?: object; readonly after?: object },
  ): Promise<void> {
    return audit.record({
      subject: { kind: 'agent', id, name: null },
      action: 'session:write',
      target: { siteId: null, thing: `agent:${id}` },
      ...states,
      address: addressOf(request),
    });
  }
}

function answerOf(session: Session, caller: Caller): OwnSession {
  const { tokenHash, createdAt, lastUsedAt, expiresAt, method, device } = session;
  return {
    id: sessionIdOf(tokenHash),
    createdAt,
    lastUsedAt,
    expiresAt,
    method,
    device,
    current: tokenHash === caller.session.tokenHash,
  };
}
