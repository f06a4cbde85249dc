import { DeskbellError, simulationRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import type { Simulations, SimulationsOptions } from './simulations.ts';

/** `/v1/sites/:siteId/simulations`: what would become of a configuration. */
export function simulationsRest({
  edge,
  ...options
}: SimulationsOptions & { readonly edge: RestEdge }): Router {
  let simulations: Promise<Simulations> | undefined;
  // Loaded only when somebody tries something: most servers are never asked to.
  const made = async (): Promise<Simulations> => new (await import('./simulations.ts')).Simulations(options);
  return restRouter(
    simulationRoutes,
    {
      'POST /v1/sites/:siteId/simulations': {
        run: async ({ params: { siteId = '' }, body, response, onProgress }) => {
          const gone = new AbortController();
          response.on('close', () =>
            gone.abort(new DeskbellError('aborted', 'unable to simulate: nobody waits')),
          );
          simulations ??= made();
          return (await simulations).compare(siteId, body, { signal: gone.signal, onProgress });
        },
      },
    },
    edge,
  );
}
