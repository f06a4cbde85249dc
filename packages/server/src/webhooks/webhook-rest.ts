import type { Subject, WebhookDelivery, WebhookEndpoint } from '@deskbell/core';
import { webhookRoutes, type DeliveryAnswer, type WebhookAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { PathParameters } from '../rest/rest-handler.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import type { WebhookAdmin } from './webhook-admin.ts';

interface WebhookRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly edge: RestEdge;
  readonly webhooks: WebhookAdmin;
}

/** `/v1/sites/:siteId/webhooks`: who is told of what happens on a site. */
export function webhookRest({ audit, edge, webhooks }: WebhookRestOptions): Router {
  const found = ({ siteId = '', webhookId = '' }: PathParameters): Promise<WebhookEndpoint> =>
    webhooks.find(siteId, webhookId);
  const record = (
    subject: Subject,
    action: string,
    { id, siteId }: WebhookEndpoint,
    states: { readonly before?: WebhookEndpoint; readonly after?: WebhookEndpoint } = {},
  ): Promise<void> =>
    audit.record({
      subject,
      action: `webhook:${action}`,
      target: { siteId, thing: `webhook:${id}` },
      before: states.before && webhookAnswer(states.before),
      after: states.after && webhookAnswer(states.after),
    });

  return restRouter(
    webhookRoutes,
    {
      'GET /v1/sites/:siteId/webhooks': {
        run: async ({ params: { siteId = '' }, query: { cursor, limit } }) => {
          const all = await webhooks.list(siteId);
          const left = cursor === undefined ? all : all.filter((endpoint) => isAfter(endpoint, cursor));
          const items = left.slice(0, limit);
          const last = left.length > limit ? items.at(-1) : undefined;
          return {
            items: items.map(webhookAnswer),
            next: last ? `${String(last.createdAt)}.${last.id}` : null,
          };
        },
      },
      'POST /v1/sites/:siteId/webhooks': {
        run: async ({ subject, params: { siteId = '' }, body }) => {
          const { endpoint, secret } = await webhooks.create({ ...body, siteId });
          await record(subject, 'create', endpoint, { after: endpoint });
          return { ...webhookAnswer(endpoint), secret };
        },
      },
      'GET /v1/sites/:siteId/webhooks/:webhookId': {
        run: async ({ params }) => webhookAnswer(await found(params)),
      },
      'PATCH /v1/sites/:siteId/webhooks/:webhookId': {
        run: async ({ subject, params, body }) => {
          const before = await found(params);
          await webhooks.change(before, defined(body));
          const after = await found(params);
          await record(subject, 'change', after, { before, after });
          return webhookAnswer(after);
        },
      },
      'DELETE /v1/sites/:siteId/webhooks/:webhookId': {
        run: async ({ subject, params }) => {
          const before = await found(params);
          await webhooks.delete(before);
          await record(subject, 'delete', before, { before });
        },
      },
      'POST /v1/sites/:siteId/webhooks/:webhookId/rotate': {
        run: async ({ subject, params }) => {
          const secret = await webhooks.rotate(await found(params));
          const after = await found(params);
          await record(subject, 'rotate', after);
          return { ...webhookAnswer(after), secret };
        },
      },
      'POST /v1/sites/:siteId/webhooks/:webhookId/ping': {
        run: async ({ params }) => deliveryAnswer(await webhooks.ping(await found(params))),
      },
      'GET /v1/sites/:siteId/webhooks/:webhookId/deliveries': {
        run: async ({ params, query: { state = null, cursor = null, limit } }) => {
          const { id: endpointId } = await found(params);
          const { deliveries, next } = await webhooks.deliveries({ endpointId, state, cursor, limit });
          return { items: deliveries.map(deliveryAnswer), next };
        },
      },
      'POST /v1/sites/:siteId/webhooks/:webhookId/deliveries/:eventId/replay': {
        run: async ({ subject, params }) => {
          const endpoint = await found(params);
          const delivery = await webhooks.replay(endpoint, params['eventId'] ?? '');
          await record(subject, 'replay', endpoint);
          return deliveryAnswer(delivery);
        },
      },
      'POST /v1/sites/:siteId/webhooks/:webhookId/replay': {
        run: async ({ subject, params, body }) => {
          const endpoint = await found(params);
          const replayed = await webhooks.replayPeriod(endpoint, body);
          await record(subject, 'replay', endpoint);
          return replayed;
        },
      },
    },
    edge,
  );
}

/** Whether an endpoint comes after the one that a cursor names, which may be gone. */
function isAfter({ createdAt, id }: WebhookEndpoint, cursor: string): boolean {
  const [at = '', last = ''] = cursor.split('.');
  return createdAt > Number(at) || (createdAt === Number(at) && id > last);
}

function webhookAnswer(endpoint: WebhookEndpoint): WebhookAnswer {
  const { id, url, description, types, createdAt, disabledAt, disabledBecause, failingSince } = endpoint;
  return {
    id,
    url,
    description,
    types: [...types],
    createdAt,
    enabled: disabledAt === null,
    disabledBecause,
    disabledAt,
    failingSince,
    previousSecretUntil: endpoint.previousUntil,
  };
}

function deliveryAnswer({ event, state, nextAt, attempts }: WebhookDelivery): DeliveryAnswer {
  return { eventId: event.id, type: event.type, at: event.at, state, nextAt, attempts: [...attempts] };
}

/** What was left out stays as it is. */
function defined<Given extends object>(
  given: Given,
): { [Key in keyof Given]?: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Given]?: Exclude<Given[Key], undefined>;
  };
}
