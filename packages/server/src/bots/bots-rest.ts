import type { Clock, Ids, Store } from '@deskbell/core';
import { botRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Desk } from '../desk/desk.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { SiteBots } from './site-bots.ts';

export interface BotsRestOptions {
  readonly clock: Clock;
  readonly desk: Desk;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Store;
}

/** `/v1/sites/:siteId/bots`: the bots of a site and their tokens. */
export function botsRest({ edge, ...dependencies }: BotsRestOptions): Router {
  const bots = new SiteBots(dependencies);
  return restRouter(
    botRoutes,
    {
      'GET /v1/sites/:siteId/bots': {
        run: ({ params: { siteId = '' } }) => ({ items: [...bots.list(siteId)], next: null }),
      },
      'POST /v1/sites/:siteId/bots': {
        run: ({ params: { siteId = '' }, body }) => bots.create(siteId, body),
      },
      'GET /v1/sites/:siteId/bots/:botId': {
        run: ({ params: { siteId = '', botId = '' } }) => bots.get(siteId, botId),
      },
      'PATCH /v1/sites/:siteId/bots/:botId': {
        run: ({ params: { siteId = '', botId = '' }, body }) => bots.change(siteId, botId, body),
      },
      'DELETE /v1/sites/:siteId/bots/:botId': {
        run: ({ params: { siteId = '', botId = '' } }) => bots.delete(siteId, botId),
      },
      'PUT /v1/sites/:siteId/bots/:botId/token': {
        run: ({ params: { siteId = '', botId = '' } }) => bots.exchangeToken(siteId, botId),
      },
      'DELETE /v1/sites/:siteId/bots/:botId/token': {
        run: ({ params: { siteId = '', botId = '' } }) => bots.revokeToken(siteId, botId),
      },
    },
    edge,
  );
}
