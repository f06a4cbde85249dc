import { docsRoutes, openApi, restRoutes, type OpenApiDocument } from '@deskbell/protocol';
import type { Router } from 'express';
import { allowEveryOrigin } from '../http/security-headers.ts';
import type { RestEdge } from './rest-edge.ts';
import { restRouter } from './rest-router.ts';

/** `/v1/openapi.json`: what this server can do, for generators of clients and for tools that try calls. */
export function openApiRest({ edge, publicUrl }: { edge: RestEdge; publicUrl: string }): Router {
  // Described when somebody asks for the first time: it takes a tenth of a second.
  let document: OpenApiDocument | undefined;
  return restRouter(
    docsRoutes,
    {
      'GET /v1/openapi.json': {
        run: ({ response }) => {
          // It holds no secret, and tools in other pages read it.
          allowEveryOrigin(response);
          document ??= openApi({ publicUrl, routes: restRoutes });
          return document;
        },
      },
    },
    edge,
  );
}
