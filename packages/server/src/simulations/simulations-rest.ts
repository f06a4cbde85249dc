import { DeskbellError, simulationRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { Simulations, type SimulationsOptions } from './simulations.ts';

/** `/v1/sites/:siteId/simulations`: what would become of a configuration. */
export function simulationsRest({
  edge,
  ...options
}: SimulationsOptions & { readonly edge: RestEdge }): Router {
  const simulations = new Simulations(options);
  return restRouter(
    simulationRoutes,
    {
      'POST /v1/sites/:siteId/simulations': {
        run: ({ params: { siteId = '' }, body, response, onProgress }) => {
          const gone = new AbortController();
          response.on('close', () =>
            gone.abort(new DeskbellError('aborted', 'unable to simulate: nobody waits')),
          );
          return simulations.compare(siteId, body, { signal: gone.signal, onProgress });
        },
      },
    },
    edge,
  );
}
