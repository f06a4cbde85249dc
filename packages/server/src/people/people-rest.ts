import type { Agent, Store } from '@deskbell/core';
import { peopleRoutes, type Person } from '@deskbell/protocol';
import type { Router } from 'express';
import { addressOf } from '../http/request-agent.ts';
import { callerName } from '../rest/caller-name.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import type { GuardedRoute, RestCall } from '../rest/rest-handler.ts';
import { restRouter } from '../rest/rest-router.ts';
import { type By, type People, roleOn } from './people.ts';
import { peoplePage } from './people-page.ts';
import { personAnswer, personOfInstallationAnswer } from './person-answer.ts';

export interface PeopleRestOptions {
  readonly edge: RestEdge;
  readonly people: People;
  readonly store: Pick<Store, 'agents' | 'apiKeys' | 'sites'>;
}

/** `/v1/people` and `/v1/sites/:siteId/people`: who answers, what they may do, and their accounts. */
export function peopleRest({ edge, people, store }: PeopleRestOptions): Router {
  const siteIds = async (): Promise<string[]> => (await store.sites.list()).map(({ id }) => id);
  const answerOf = async (agent: Agent, siteId: string): Promise<Person> => {
    const role = roleOn(agent, siteId);
    if (!role) throw notFound();
    return personAnswer(agent, role, await siteIds());
  };
  const byOf = async ({
    subject,
    params,
    request,
  }: Pick<RestCall<GuardedRoute>, 'subject' | 'params' | 'request'>): Promise<By> => ({
    subject,
    siteId: params['siteId'] ?? '',
    name: await callerName(store, subject),
    address: addressOf(request),
  });

  return restRouter(
    peopleRoutes,
    {
      'GET /v1/people': {
        run: async ({ query }) => {
          const ids = await siteIds();
          const { items, next } = peoplePage(await store.agents.list(), query);
          return { items: items.map((agent) => personOfInstallationAnswer(agent, ids)), next };
        },
      },
      'GET /v1/sites/:siteId/people': {
        run: async ({ query, params: { siteId = '' } }) => {
          const { items, next } = peoplePage(await people.list(siteId), query);
          return { items: await Promise.all(items.map((agent) => answerOf(agent, siteId))), next };
        },
      },
      'GET /v1/sites/:siteId/people/:agentId': {
        run: async ({ params: { siteId = '', agentId = '' } }) =>
          answerOf(await people.find(siteId, agentId), siteId),
      },
      'POST /v1/sites/:siteId/people': {
        run: async (call) => {
          const by = await byOf(call);
          const { agent, mailed, link } = await people.invite(by, call.body);
          return { person: await answerOf(agent, by.siteId), mailed, link };
        },
      },
      'PUT /v1/sites/:siteId/people/:agentId/role': {
        run: async (call) => {
          const by = await byOf(call);
          const { agentId = '' } = call.params;
          return answerOf(await people.changeRole(by, agentId, call.body.role), by.siteId);
        },
      },
      'DELETE /v1/sites/:siteId/people/:agentId': {
        run: async (call) => people.remove(await byOf(call), call.params['agentId'] ?? ''),
      },
      'POST /v1/sites/:siteId/people/:agentId/disable': {
        run: async (call) => {
          const by = await byOf(call);
          return answerOf(await people.setDisabled(by, call.params['agentId'] ?? '', true), by.siteId);
        },
      },
      'POST /v1/sites/:siteId/people/:agentId/enable': {
        run: async (call) => {
          const by = await byOf(call);
          return answerOf(await people.setDisabled(by, call.params['agentId'] ?? '', false), by.siteId);
        },
      },
      'POST /v1/sites/:siteId/people/:agentId/reset': {
        run: async (call) => people.reset(await byOf(call), call.params['agentId'] ?? '', call.body.locale),
      },
      'DELETE /v1/sites/:siteId/people/:agentId/second-factor': {
        run: async (call) => people.removeSecondFactor(await byOf(call), call.params['agentId'] ?? ''),
      },
      'DELETE /v1/sites/:siteId/people/:agentId/sessions': {
        run: async (call) => people.endSessions(await byOf(call), call.params['agentId'] ?? ''),
      },
    },
    edge,
  );
}
