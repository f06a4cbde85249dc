import type { Site, Store } from '@deskbell/core';
import { DeskbellError, type SiteAnswer, type SitesAnswer, originsBody } from '@deskbell/protocol';
import { Router } from 'express';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import { parseBody } from './parse-body.ts';
import { requestAgent } from './request-agent.ts';
import { scriptTag } from './script-tag.ts';

export interface SiteRoutesOptions {
  readonly authenticator: AgentAuthenticator;
  readonly publicUrl: string;
  readonly store: Pick<Store, 'sites'>;
}

/** `/v1/sites`: the sites of the one who is signed in, and where their widget may run. */
export function siteRoutes({ authenticator, publicUrl, store }: SiteRoutesOptions): Router {
  const router = Router();

  router.get('/v1/sites', async (request, response) => {
    const { agent } = await requestAgent(authenticator, request);
    const own = new Set(agent.memberships.map(({ siteId }) => siteId));
    const sites = (await store.sites.list()).filter(({ id }) => own.has(id));
    const answer: SitesAnswer = { sites: sites.map((site) => siteAnswerOf(site, publicUrl)) };
    response.json(answer);
  });

  router.put('/v1/sites/:siteId/origins', async (request, response) => {
    const { agent } = await requestAgent(authenticator, request);
    const { siteId } = request.params;
    const membership = agent.memberships.find((other) => other.siteId === siteId);
    // A2: whether a site of others exists is not told.
    if (!membership)
      throw new DeskbellError('not_found', 'unable to change the origins: there is no such site');
    if (membership.role !== 'admin') {
      throw new DeskbellError('forbidden', 'unable to change the origins: only admins of the site may');
    }
    const { origins } = parseBody(originsBody, request);
    await store.sites.setOrigins(siteId, [...new Set(origins)]);
    const site = await store.sites.find(siteId);
    if (!site) throw new DeskbellError('not_found', 'unable to change the origins: there is no such site');
    response.json(siteAnswerOf(site, publicUrl));
  });

  return router;
}

function siteAnswerOf({ id, name, origins }: Site, publicUrl: string): SiteAnswer {
  return { id, name, origins: [...origins], scriptTag: scriptTag(id, publicUrl) };
}
