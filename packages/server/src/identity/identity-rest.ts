import type { Clock, Ids, Store } from '@deskbell/core';
import { identityRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { SiteIdentityKeys } from './site-identity-keys.ts';

export interface IdentityRestOptions {
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Store;
}

/** `/v1/sites/:siteId/identity-keys`: with what a site vouches for its visitors. */
export function identityRest({ clock, edge, ids, store }: IdentityRestOptions): Router {
  const keys = new SiteIdentityKeys({ store, clock, ids });
  return restRouter(
    identityRoutes,
    {
      'GET /v1/sites/:siteId/identity-keys': {
        run: async ({ params: { siteId = '' } }) => ({ items: [...(await keys.list(siteId))], next: null }),
      },
      'POST /v1/sites/:siteId/identity-keys': {
        run: ({ params: { siteId = '' }, body }) => keys.create(siteId, body),
      },
      'DELETE /v1/sites/:siteId/identity-keys/:keyId': {
        run: ({ params: { siteId = '', keyId = '' } }) => keys.retire(siteId, keyId),
      },
    },
    edge,
  );
}
