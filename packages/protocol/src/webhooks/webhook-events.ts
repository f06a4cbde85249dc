import type { z } from 'zod';
import {
  contactData,
  contactIdData,
  contactRequestData,
  conversationData,
  escalatedData,
  feedbackData,
  noticeData,
  pingData,
  ratedData,
  statusData,
  textData,
  wrappedUpData,
} from './webhook-data.ts';

/** Of what `data` holds; it rises when a field goes away or means something else. New fields and types leave it as it is. */
export const WEBHOOK_VERSION = 1;

/** What a type of event says. */
export interface WebhookEvent {
  /** When it happens, in a sentence for the docs. */
  readonly summary: string;
  readonly data: z.ZodType;
  /** Told only to endpoints that name the type: `*` does not. */
  readonly explicit?: true;
}

/** Everything that integrations can be told, by type. */
export const webhookEvents = {
  ping: {
    summary: 'The endpoint was made, or somebody wants to see whether it answers.',
    data: pingData,
    explicit: true,
  },
  'conversation.started': { summary: 'A visitor began a conversation.', data: conversationData },
  'conversation.statusChanged': {
    summary: 'A conversation has another status or owner; offers to agents are among it.',
    data: statusData,
  },
  'conversation.assigned': {
    summary: 'A conversation has another agent than before.',
    data: conversationData,
  },
  'conversation.escalated': {
    summary: 'A step or trigger of an escalation policy acted.',
    data: escalatedData,
  },
  'conversation.resolved': { summary: 'The question was marked as solved.', data: conversationData },
  'conversation.reopened': {
    summary: 'The visitor wrote again after it was solved.',
    data: conversationData,
  },
  'conversation.closed': { summary: 'A conversation ended for good.', data: conversationData },
  'conversation.wrappedUp': { summary: 'An agent noted reason and outcome.', data: wrappedUpData },
  'conversation.rated': {
    summary: 'The contact gave a score, or completed one: told again with the same `entry.rating`.',
    data: ratedData,
  },
  'conversation.feedback': { summary: 'The visitor complained or praised.', data: feedbackData },
  'conversation.contactRequested': {
    summary: 'The visitor left a number or an address to be called or written to.',
    data: contactRequestData,
  },
  'message.added': { summary: 'Somebody wrote something that visitor and agents see.', data: textData },
  'note.added': { summary: 'An agent wrote something for colleagues.', data: textData, explicit: true },
  'escalation.notice': {
    summary: 'A step of an escalation policy calls this very address (`notify: { webhook }`).',
    data: noticeData,
    explicit: true,
  },
  'contact.changed': { summary: 'What is known of a contact is another now.', data: contactData },
  'contact.exported': {
    summary: 'Everything that is kept of a contact was written into a file for somebody.',
    data: contactIdData,
  },
  'contact.erased': {
    summary: 'Nothing is kept of a contact any more; erase what you have of them, too.',
    data: contactIdData,
  },
} as const satisfies Readonly<Record<string, WebhookEvent>>;

export type WebhookEventType = keyof typeof webhookEvents;
export type WebhookData<Type extends WebhookEventType> = z.input<(typeof webhookEvents)[Type]['data']>;

/** The body of every call: Standard Webhooks' `type`, `timestamp` and `data`, and where it happened. */
export interface WebhookPayload<Type extends WebhookEventType = WebhookEventType> {
  readonly type: Type;
  /** When it happened, in ISO 8601. */
  readonly timestamp: string;
  readonly version: number;
  readonly siteId: string;
  readonly data: WebhookData<Type>;
}
