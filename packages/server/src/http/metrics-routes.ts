import { DeskbellError } from '@deskbell/protocol';
import { Router } from 'express';
import { z } from 'zod';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import type { Desk } from '../desk/desk.ts';
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
    const query = periodQuery.safeParse(request.query);
    if (!query.success) {
      const path = query.error.issues[0]?.path.join('.') ?? '';
      throw new DeskbellError(
        'invalid',
        `unable to count: ${path || 'the question'} is not right; give from and to in milliseconds since 1970`,
        { details: { path } },
      );
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      response.json(await desk.metrics.of(viewer, { siteId, ...query.data }, gone.signal));
    } catch (error) {
      // Nobody is there to be told.
      if (!gone.signal.aborted) throw error;
    }
  });

  return router;
}
