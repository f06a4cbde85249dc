import type { Clock, FlowEditor, Store, Subject } from '@deskbell/core';
import { DeskbellError, flowRoutes, type FlowAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { Desk } from '../desk/desk.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { problemsOfAnything } from './flow-problems.ts';
import { rehearseFlow } from './rehearse-flow.ts';
import { flowTemplates } from './flow-templates.ts';
import { SiteFlows } from './site-flows.ts';

export interface FlowsRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly edge: RestEdge;
  readonly store: Store;
}

/** `/v1/sites/:siteId/flows`: drafts, versions and what is published. */
export function flowsRest({ audit, clock, desk, edge, store }: FlowsRestOptions): Router {
  const flows = new SiteFlows({ store, clock, changed: () => desk.flows.reload() });
  const editorOf = async (subject: Subject): Promise<FlowEditor> => {
    if (subject.kind === 'agent')
      return { kind: 'agent', name: (await store.agents.find(subject.agentId))?.name ?? '' };
    return { kind: 'key', name: subject.kind === 'key' ? subject.keyId : '' };
  };
  // What a flow says is in its versions, and its calls may have secrets in their headers.
  const recorded = async (subject: Subject, action: string, flow: FlowAnswer): Promise<FlowAnswer> => {
    const { flowId, publishedVersion, revision, siteId } = flow;
    const target = { siteId, thing: `flow:${flowId}` };
    await audit.record({ subject, action: `flow:${action}`, target, after: { revision, publishedVersion } });
    return flow;
  };
  return restRouter(
    flowRoutes,
    {
      'GET /v1/sites/:siteId/flows': {
        run: async ({ params: { siteId = '' } }) => ({ items: await flows.list(siteId), next: null }),
      },
      'GET /v1/sites/:siteId/flow-templates': {
        run: async () => ({ items: [...(await flowTemplates())], next: null }),
      },
      'POST /v1/sites/:siteId/flows/validate': {
        run: async ({ body: { definition }, params: { siteId = '' } }) => ({
          problems: await problemsOfAnything(store, siteId, definition),
        }),
      },
      'POST /v1/sites/:siteId/flows/try': {
        run: ({ body, params: { siteId = '' } }) => rehearseFlow({ store, clock }, siteId, body),
      },
      'GET /v1/sites/:siteId/flows/:flowId': {
        run: ({ params: { flowId = '', siteId = '' } }) => flows.get(siteId, flowId),
      },
      'DELETE /v1/sites/:siteId/flows/:flowId': {
        run: async ({ params: { flowId = '', siteId = '' }, query: { expectedRevision }, subject }) => {
          const before = await flows.delete({ siteId, flowId, expectedRevision });
          const target = { siteId, thing: `flow:${flowId}` };
          await audit.record({ subject, action: 'flow:delete', target, before });
        },
      },
      'PUT /v1/sites/:siteId/flows/:flowId/draft': {
        run: async ({ body, params: { flowId = '', siteId = '' }, subject }) => {
          requireFlowId(flowId);
          const draft = { siteId, flowId, ...body, by: await editorOf(subject) };
          return recorded(subject, 'draft', await flows.saveDraft(draft));
        },
      },
      'POST /v1/sites/:siteId/flows/:flowId/publish': {
        run: async ({ body, params: { flowId = '', siteId = '' }, subject }) => {
          const change = { siteId, flowId, ...body, by: await editorOf(subject) };
          return recorded(subject, 'publish', await flows.publish(change));
        },
      },
      'POST /v1/sites/:siteId/flows/:flowId/unpublish': {
        run: async ({ body, params: { flowId = '', siteId = '' }, subject }) => {
          const change = { siteId, flowId, ...body, version: null, by: await editorOf(subject) };
          return recorded(subject, 'unpublish', await flows.publish(change));
        },
      },
      'GET /v1/sites/:siteId/flows/:flowId/versions': {
        run: ({ params: { flowId = '', siteId = '' }, query: { cursor, limit } }) =>
          flows.versions(siteId, flowId, cursor === undefined ? null : versionIn(cursor), limit),
      },
    },
    edge,
  );
}

function requireFlowId(flowId: string): void {
  if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(flowId)) return;
  throw new DeskbellError(
    'invalid',
    'unable to save the flow: its id must be 1 to 40 small letters, digits or "-", such as "order-status"',
    { details: { path: 'flowId' } },
  );
}

function versionIn(cursor: string): number {
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw new DeskbellError('invalid', 'unable to read the versions: the cursor is not one of this list', {
    details: { path: 'cursor' },
  });
}
