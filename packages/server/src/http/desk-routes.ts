import { configurationBody, crisisBody } from '@deskbell/protocol';
import { Router, type Request } from 'express';
import { z } from 'zod';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import type { SiteConfigurations } from '../configuration/site-configurations.ts';
import type { Desk } from '../desk/desk.ts';
import type { AgentViewer } from '../desk/viewer.ts';
import { parseBody } from './parse-body.ts';
import { parseQuery } from './parse-query.ts';
import { requestAgent } from './request-agent.ts';

export interface DeskRoutesOptions {
  readonly authenticator: AgentAuthenticator;
  readonly desk: Desk;
  readonly siteConfigurations: SiteConfigurations;
}

const historyQuery = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** `/v1/sites/:siteId/…`: how a site is served: its configuration, its board, its crisis. */
export function deskRoutes({ authenticator, desk, siteConfigurations }: DeskRoutesOptions): Router {
  const router = Router();
  const viewerOf = async (request: Request): Promise<AgentViewer> => {
    const { agent } = await requestAgent(authenticator, request);
    return { kind: 'agent', agentId: agent.id };
  };

  router.get('/v1/sites/:siteId/configuration', async (request, response) => {
    response.json(await siteConfigurations.get(await viewerOf(request), request.params.siteId));
  });

  router.put('/v1/sites/:siteId/configuration', async (request, response) => {
    const viewer = await viewerOf(request);
    const { siteId } = request.params;
    // Whoever may not save is told so, not what is wrong with their configuration.
    desk.supervision.requireRole(viewer, siteId, 'admin');
    const body = parseBody(configurationBody, request);
    response.json(await siteConfigurations.put(viewer, { ...body, siteId }));
  });

  router.get('/v1/sites/:siteId/configuration/history', async (request, response) => {
    const viewer = await viewerOf(request);
    const query = parseQuery(historyQuery, request, 'before as a version from 1 and limit from 1 to 50');
    const { siteId } = request.params;
    response.json({ versions: await siteConfigurations.history(viewer, { ...query, siteId }) });
  });

  router.get('/v1/sites/:siteId/board', async (request, response) => {
    response.json(await desk.supervision.boardOf(await viewerOf(request), request.params.siteId));
  });

  router.put('/v1/sites/:siteId/crisis', async (request, response) => {
    const viewer = await viewerOf(request);
    const { siteId } = request.params;
    desk.supervision.requireRole(viewer, siteId, 'supervisor');
    const { on } = parseBody(crisisBody, request);
    response.json({ crisis: await desk.supervision.setCrisis(viewer, siteId, on) });
  });

  return router;
}
