import type { Clock, Ids, Store, Subject } from '@deskbell/core';
import { botRoutes, type BotAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { Desk } from '../desk/desk.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { SiteBots } from './site-bots.ts';

export interface BotsRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Store;
}

/** `/v1/sites/:siteId/bots`: the bots of a site and their tokens. */
export function botsRest({ audit, edge, ...dependencies }: BotsRestOptions): Router {
  const bots = new SiteBots(dependencies);
  const record = (
    subject: Subject,
    action: string,
    { id, siteId }: BotAnswer,
    states: { readonly before?: BotAnswer; readonly after?: BotAnswer } = {},
  ): Promise<void> =>
    audit.record({ subject, action: `bot:${action}`, target: { siteId, thing: `bot:${id}` }, ...states });

  return restRouter(
    botRoutes,
    {
      'GET /v1/sites/:siteId/bots': {
        run: ({ params: { siteId = '' } }) => ({ items: [...bots.list(siteId)], next: null }),
      },
      'POST /v1/sites/:siteId/bots': {
        run: async ({ subject, params: { siteId = '' }, body }) => {
          const made = await bots.create(siteId, body);
          await record(subject, 'create', made.bot, { after: made.bot });
          return made;
        },
      },
      'GET /v1/sites/:siteId/bots/:botId': {
        run: ({ params: { siteId = '', botId = '' } }) => bots.get(siteId, botId),
      },
      'PATCH /v1/sites/:siteId/bots/:botId': {
        run: async ({ subject, params: { siteId = '', botId = '' }, body }) => {
          const before = bots.get(siteId, botId);
          const after = await bots.change(siteId, botId, body);
          await record(subject, 'change', after, { before, after });
          return after;
        },
      },
      'DELETE /v1/sites/:siteId/bots/:botId': {
        run: async ({ subject, params: { siteId = '', botId = '' } }) => {
          const before = bots.get(siteId, botId);
          await bots.delete(siteId, botId);
          await record(subject, 'delete', before, { before });
        },
      },
      'PUT /v1/sites/:siteId/bots/:botId/token': {
        run: async ({ subject, params: { siteId = '', botId = '' } }) => {
          const exchanged = await bots.exchangeToken(siteId, botId);
          await record(subject, 'exchangeToken', exchanged.bot);
          return exchanged;
        },
      },
      'DELETE /v1/sites/:siteId/bots/:botId/token': {
        run: async ({ subject, params: { siteId = '', botId = '' } }) => {
          const before = bots.get(siteId, botId);
          await bots.revokeToken(siteId, botId);
          await record(subject, 'revokeToken', before);
        },
      },
    },
    edge,
  );
}
