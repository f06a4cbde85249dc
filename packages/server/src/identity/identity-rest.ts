import type { Clock, Ids, Store } from '@deskbell/core';
import { identityRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { SiteIdentityKeys } from './site-identity-keys.ts';

export interface IdentityRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Store;
}

/** `/v1/sites/:siteId/identity-keys`: with what a site vouches for its visitors. */
export function identityRest({ audit, clock, edge, ids, store }: IdentityRestOptions): Router {
  const keys = new SiteIdentityKeys({ store, clock, ids });
  return restRouter(
    identityRoutes,
    {
      'GET /v1/sites/:siteId/identity-keys': {
        run: async ({ params: { siteId = '' } }) => ({ items: [...(await keys.list(siteId))], next: null }),
      },
      'POST /v1/sites/:siteId/identity-keys': {
        run: async ({ params: { siteId = '' }, body, subject }) => {
          const made = await keys.create(siteId, body);
          await audit.record({
            subject,
            action: 'identityKey:create',
            target: { siteId, thing: `identityKey:${made.id}` },
            after: { algorithm: made.algorithm },
          });
          return made;
        },
      },
      'DELETE /v1/sites/:siteId/identity-keys/:keyId': {
        run: async ({ params: { siteId = '', keyId = '' }, subject }) => {
          await keys.retire(siteId, keyId);
          const target = { siteId, thing: `identityKey:${keyId}` };
          await audit.record({ subject, action: 'identityKey:retire', target });
        },
      },
    },
    edge,
  );
}
