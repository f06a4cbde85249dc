import type { Clock, Site, Store, Subject } from '@deskbell/core';
import { siteRoutes, type SiteAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import { ownersOf } from '../people/owners-of.ts';
import type { SiteConfigurations } from '../configuration/site-configurations.ts';
import type { Desk } from '../desk/desk.ts';
import { filterOf } from '../desk/metrics/desk-metrics.ts';
import { DESK } from '../desk/viewer.ts';
import { callerName } from '../rest/caller-name.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { whileAwaited } from './report-rest.ts';
import { scriptTag } from './script-tag.ts';

export interface SiteRestOptions {
  /** Default: nothing is written down. */
  readonly audit?: Pick<Audit, 'record'> | undefined;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly edge: RestEdge;
  readonly publicUrl: string;
  readonly siteConfigurations: SiteConfigurations;
  readonly store: Store;
}

/** `/v1/sites`: sites, where their widgets run, how they are served and how they were. */
export function siteRest(options: SiteRestOptions): Router {
  const { audit, clock, desk, edge, publicUrl, siteConfigurations, store } = options;
  const answerOf = ({ id, name, origins }: Site): SiteAnswer => ({
    id,
    name,
    origins: [...origins],
    scriptTag: scriptTag(id, publicUrl),
  });
  const read = async (siteId = ''): Promise<SiteAnswer> => {
    const site = await store.sites.find(siteId);
    if (!site) throw notFound();
    return answerOf(site);
  };

  const changed = async (
    subject: Subject,
    { id, name, origins }: SiteAnswer,
    after: object,
  ): Promise<SiteAnswer> => {
    const before = { name, origins };
    await audit?.record({ subject, action: 'site:write', target: { siteId: id }, before, after });
    return read(id);
  };

  return restRouter(
    siteRoutes,
    {
      'GET /v1/sites': {
        // A key for one site lists this one.
        target: (_params, subject) => ({ siteId: subject.kind === 'key' ? subject.siteId : null }),
        run: async ({ subject }) => ({
          sites: (await store.sites.list()).filter(({ id }) => sees(subject, id)).map(answerOf),
        }),
      },
      'POST /v1/sites': {
        run: async ({ subject, body }) => {
          const { id, name, origins } = body;
          // Whoever owns the installation owns it with this site, too.
          const owners = await ownersOf(store);
          await store.sites.create({ id, name, origins: [...new Set(origins)], createdAt: clock.now() });
          for (const agentId of owners)
            await store.agents.setMembership(agentId, { siteId: id, role: 'admin' });
          const action = 'site:create';
          await audit?.record({ subject, action, target: { siteId: id }, after: { name, origins } });
          return read(id);
        },
      },
      'GET /v1/sites/:siteId': { run: ({ params }) => read(params['siteId']) },
      'PATCH /v1/sites/:siteId': {
        run: async ({ params: { siteId = '' }, body, subject }) => {
          const before = await read(siteId);
          await store.sites.rename(siteId, body.name);
          return changed(subject, before, { name: body.name });
        },
      },
      'PUT /v1/sites/:siteId/origins': {
        run: async ({ params: { siteId = '' }, body, subject }) => {
          const before = await read(siteId);
          const origins = [...new Set(body.origins)];
          await store.sites.setOrigins(siteId, origins);
          return changed(subject, before, { origins });
        },
      },
      'GET /v1/sites/:siteId/configuration': {
        run: ({ params: { siteId = '' } }) => siteConfigurations.current(siteId),
      },
      'PUT /v1/sites/:siteId/configuration': {
        run: async ({ params: { siteId = '' }, subject, body }) =>
          subject.kind === 'agent'
            ? siteConfigurations.put({ kind: 'agent', agentId: subject.agentId }, { ...body, siteId })
            : siteConfigurations.putFor(await callerName(store, subject), { ...body, siteId }),
      },
      'GET /v1/sites/:siteId/configuration/history': {
        run: async ({ params: { siteId = '' }, query }) => ({
          versions: [...(await siteConfigurations.history(DESK, { ...query, siteId }))],
        }),
      },
      'GET /v1/sites/:siteId/board': {
        run: ({ params: { siteId = '' } }) => desk.supervision.boardOf(DESK, siteId),
      },
      'PUT /v1/sites/:siteId/crisis': {
        run: async ({ params: { siteId = '' }, subject, body }) => {
          const by = { id: keyIdOf(subject), name: await callerName(store, subject) };
          const crisis =
            subject.kind === 'agent'
              ? desk.supervision.setCrisis({ kind: 'agent', agentId: subject.agentId }, siteId, body.on)
              : desk.supervision.setCrisisFor(by, siteId, body.on);
          const switched = await crisis;
          await audit?.record({
            subject,
            action: 'crisis:write',
            target: { siteId },
            after: { on: body.on },
          });
          return { crisis: switched };
        },
      },
      'GET /v1/sites/:siteId/metrics': {
        run: ({ params: { siteId = '' }, query, response, onProgress }) =>
          desk.metrics.of(
            DESK,
            { siteId, from: query.from, to: query.to, filter: filterOf(query) },
            { signal: whileAwaited(response), onProgress },
          ),
      },
    },
    edge,
  );
}

function sees(subject: Subject, siteId: string): boolean {
  if (subject.kind === 'agent') return subject.roles.has(siteId);
  return subject.kind === 'key' && (subject.siteId === null || subject.siteId === siteId);
}

function keyIdOf(subject: Subject): string {
  return subject.kind === 'key' ? subject.keyId : subject.kind;
}
