import type { AuditRecord, Store } from '@deskbell/core';
import { auditRoutes, type AuditAnswerRecord } from '@deskbell/protocol';
import type { Router } from 'express';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

export interface AuditRestOptions {
  readonly edge: RestEdge;
  readonly store: Pick<Store, 'audit'>;
}

/** `/v1/audit` and `/v1/sites/:siteId/audit`: who did what, when. */
export function auditRest({ edge, store }: AuditRestOptions): Router {
  const list = async (siteId: string | undefined, { actor, cursor, limit, ...filter }: Question) => {
    const page = await store.audit.list({ ...filter, siteId, actorId: actor }, { cursor, limit });
    return { items: page.items.map(answerOf), next: page.next };
  };
  return restRouter(
    auditRoutes,
    {
      'GET /v1/audit': { run: ({ query }) => list(undefined, query) },
      'GET /v1/sites/:siteId/audit': { run: ({ params, query }) => list(params['siteId'] ?? '', query) },
    },
    edge,
  );
}

interface Question {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly outcome?: AuditRecord['outcome'] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

function answerOf({ before, after, actor, ...record }: AuditRecord): AuditAnswerRecord {
  return { ...record, actor: { ...actor }, before: valueOf(before), after: valueOf(after) };
}

function valueOf(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
