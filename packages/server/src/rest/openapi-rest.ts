import { docsRoutes, openApi, restRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import { allowEveryOrigin } from '../http/security-headers.ts';
import type { RestEdge } from './rest-edge.ts';
import { restRouter } from './rest-router.ts';

/** `/v1/openapi.json`: what this server can do, for generators of clients and for tools that try calls. */
export function openApiRest({ edge, publicUrl }: { edge: RestEdge; publicUrl: string }): Router {
  return restRouter(
    docsRoutes,
    {
      'GET /v1/openapi.json': {
        run: ({ response }) => {
          // It holds no secret, and tools in other pages read it.
          allowEveryOrigin(response);
          return openApi({ publicUrl, routes: restRoutes });
        },
      },
    },
    edge,
  );
}
