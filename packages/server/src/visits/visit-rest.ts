import type { Store } from '@deskbell/core';
import { visitRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

export interface VisitRestOptions {
  readonly edge: RestEdge;
  readonly store: Pick<Store, 'conversations' | 'visits'>;
}

/** What the visitor of a conversation sees of the site, and with what. */
export function visitRest({ edge, store }: VisitRestOptions): Router {
  return restRouter(
    visitRoutes,
    {
      'GET /v1/sites/:siteId/conversations/:conversationId/visit': {
        run: async ({ params: { conversationId = '', siteId } }) => {
          const record = await store.conversations.find(conversationId);
          if (!record || record.conversation.siteId !== siteId) throw notFound();
          const { device, pages } = await store.visits.find(record.conversation);
          return { device, pages: [...pages] };
        },
      },
    },
    edge,
  );
}
