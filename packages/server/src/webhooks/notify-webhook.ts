import type { EscalationNotification } from '@deskbell/core';
import { eventOf } from './desk-events.ts';
import type { WebhookAdmin } from './webhook-admin.ts';

/**
 * Calls the address that a step of an escalation policy names. The first time it becomes an endpoint of the site like others, so
 * that its calls are signed, logged and replayed; it asks for nothing by itself. Its secret is had by rotating it.
 */
export async function notifyWebhook(
  admin: WebhookAdmin,
  { id, at, siteId, conversationId, cause, queueId, tier, contact, summary }: EscalationNotification,
  url: string,
): Promise<void> {
  const known = (await admin.list(siteId)).find((endpoint) => endpoint.url === url);
  const { id: endpointId } =
    known ??
    (await admin.make({ siteId, url, types: [], description: 'Named by an escalation policy' })).endpoint;
  const data = { conversationId, cause, queueId, tier, contact, summary };
  const head = { id, siteId, subject: conversationId, endpointId };
  await admin.send(eventOf(head, { type: 'escalation.notice', at, data }), endpointId);
}
