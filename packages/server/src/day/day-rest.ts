import { dayRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { ownDay, type DayContext } from './own-day.ts';

/** `/v1/sites/:siteId/day`: what an agent may know of their own day. */
export function dayRest({ edge, ...context }: DayContext & { readonly edge: RestEdge }): Router {
  return restRouter(
    dayRoutes,
    {
      'GET /v1/sites/:siteId/day': {
        run: ({ params: { siteId = '' }, query: { from }, subject }) => {
          // The action lets nobody else through.
          if (subject.kind !== 'agent') throw notFound();
          return ownDay(context, { siteId, agentId: subject.agentId, from });
        },
      },
    },
    edge,
  );
}
