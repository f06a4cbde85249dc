import { Router } from 'express';
import { z } from 'zod';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import type { Desk } from '../desk/desk.ts';
import { parseQuery } from './parse-query.ts';
import { requestAgent } from './request-agent.ts';

export interface MetricsRoutesOptions {
  readonly authenticator: AgentAuthenticator;
  readonly desk: Pick<Desk, 'metrics' | 'supervision'>;
}

const moment = z.coerce.number().int().min(0);
const periodQuery = z.strictObject({ from: moment, to: moment });

/** `/v1/sites/:siteId/metrics`: how a site was served. */
export function metricsRoutes({ authenticator, desk }: MetricsRoutesOptions): Router {
  const router = Router();

  router.get('/v1/sites/:siteId/metrics', async (request, response) => {
    const { agent } = await requestAgent(authenticator, request);
    const viewer = { kind: 'agent', agentId: agent.id } as const;
    const { siteId } = request.params;
    // Whoever may not see figures is told so, not what is wrong with their period.
    desk.supervision.requireRole(viewer, siteId, 'supervisor');
    const period = parseQuery(periodQuery, request, 'from and to in milliseconds since 1970');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      response.json(await desk.metrics.of(viewer, { siteId, ...period }, gone.signal));
    } catch (error) {
      // Nobody is there to be told.
      if (!gone.signal.aborted) throw error;
    }
  });

  return router;
}
