import type { CallBody } from '@deskbell/sdk/admin';

/** What a webhook can be told of: `*` is all but those that must be named. */
export type WebhookType = CallBody<'POST /v1/sites/:siteId/webhooks'>['types'][number];

// A record, so that a new type can't be forgotten here.
const told: Readonly<Record<Exclude<WebhookType, '*'>, true>> = {
  'conversation.started': true,
  'conversation.statusChanged': true,
  'conversation.assigned': true,
  'conversation.escalated': true,
  'conversation.resolved': true,
  'conversation.reopened': true,
  'conversation.closed': true,
  'conversation.wrappedUp': true,
  'conversation.rated': true,
  'conversation.feedback': true,
  'conversation.contactRequested': true,
  'message.added': true,
  'note.added': true,
  'escalation.notice': true,
  'contact.changed': true,
  'contact.exported': true,
  'contact.erased': true,
  ping: true,
};

/** Every type of event, in the order of the form. */
export const eventTypes = Object.keys(told) as readonly Exclude<WebhookType, '*'>[];

const explicit: readonly WebhookType[] = ['ping', 'note.added', 'escalation.notice'];

/** Whether `*` stands for it, too. */
export function isInAll(type: WebhookType): boolean {
  return !explicit.includes(type);
}
