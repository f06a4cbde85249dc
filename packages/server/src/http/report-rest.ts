import { DeskbellError, reportRoutes } from '@deskbell/protocol';
import type { Response, Router } from 'express';
import type { Desk } from '../desk/desk.ts';
import { DESK } from '../desk/viewer.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

/** `/v1/sites/:siteId/report`: figures over time, and the conversations behind them. */
export function reportRest({ desk, edge }: { readonly desk: Desk; readonly edge: RestEdge }): Router {
  return restRouter(
    reportRoutes,
    {
      'GET /v1/sites/:siteId/report': {
        run: ({ params: { siteId = '' }, query, response, onProgress }) =>
          desk.metrics.report(DESK, { siteId, ...query }, { signal: whileAwaited(response), onProgress }),
      },
      'GET /v1/sites/:siteId/report/conversations': {
        run: ({ params: { siteId = '' }, query, response, onProgress }) =>
          desk.metrics.list(DESK, { siteId, ...query }, { signal: whileAwaited(response), onProgress }),
      },
    },
    edge,
  );
}

/** Ends when whoever asked has hung up. */
export function whileAwaited(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => gone.abort(new DeskbellError('aborted', 'unable to count: nobody waits')));
  return gone.signal;
}
