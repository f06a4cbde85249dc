import { z } from 'zod';
import { timestamp } from '../records/ids.ts';
import { storableText } from '../records/text.ts';
import { webhookEvents } from '../webhooks/webhook-events.ts';
import { listAnswer, listQuery } from './list-rest.ts';

const id = z.string().min(1).max(64);
const TYPES = Object.keys(webhookEvents) as [keyof typeof webhookEvents, ...(keyof typeof webhookEvents)[]];

const url = storableText(2_000).min(1);
const description = storableText(200);
/** `*`: all but those that must be named. */
const types = z
  .array(z.enum(['*', ...TYPES]))
  .min(1)
  .max(TYPES.length + 1);

/** `POST /v1/sites/:siteId/webhooks`. */
export const newWebhookBody = z.strictObject({ url, types, description: description.default('') });
/** `PATCH /v1/sites/:siteId/webhooks/:webhookId`: what is left out stays. */
export const webhookBody = z.strictObject({
  url: url.optional(),
  types: types.optional(),
  description: description.optional(),
  /** `false` stops calls; what is to be told waits. `true` goes on, also after the desk had given up. */
  enabled: z.boolean().optional(),
});

export const webhookAnswer = z.strictObject({
  id,
  url: z.string(),
  description: z.string(),
  types: z.array(z.string()),
  createdAt: timestamp,
  enabled: z.boolean(),
  /** By an admin; because it said that it is gone (410); because nothing arrived for five days. */
  disabledBecause: z.enum(['admin', 'gone', 'failing']).nullable(),
  disabledAt: timestamp.nullable(),
  /** Since when nothing has arrived. */
  failingSince: timestamp.nullable(),
  /** Until when calls are signed with the secret before the last rotation, too. */
  previousSecretUntil: timestamp.nullable(),
});
/** With the secret, which is shown this once. */
export const newWebhookAnswer = z.strictObject({ ...webhookAnswer.shape, secret: z.string() });
export const webhooksAnswer = listAnswer(webhookAnswer);

const state = z.enum(['waiting', 'delivered', 'failed']);

export const deliveriesQuery = z.strictObject({ ...listQuery.shape, state: state.optional() });
export const deliveryAnswer = z.strictObject({
  /** Of the event, as in `webhook-id`. */
  eventId: id,
  type: z.string(),
  /** When it happened. */
  at: timestamp,
  state,
  /** When it is tried next. */
  nextAt: timestamp.nullable(),
  /** Oldest first; the last twenty. */
  attempts: z.array(
    z.strictObject({
      at: timestamp,
      /** What the receiver answered; `null` when it did not. */
      status: z.int().nullable(),
      durationMs: z.int().min(0),
      error: z.string().nullable(),
    }),
  ),
});
export const deliveriesAnswer = listAnswer(deliveryAnswer);

/** `POST …/replay`: what happened in a period; `only: 'failed'` leaves out what has arrived or still waits. */
export const replayBody = z
  .strictObject({
    from: timestamp,
    to: timestamp,
    only: z.enum(['failed', 'all']).default('failed'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be after from' });
/** `next`: from where to go on, when there were more than are replayed at once. */
export const replayAnswer = z.strictObject({ replayed: z.int().min(0), next: timestamp.nullable() });

export type NewWebhookBody = z.input<typeof newWebhookBody>;
export type WebhookBody = z.input<typeof webhookBody>;
export type WebhookAnswer = z.infer<typeof webhookAnswer>;
export type NewWebhookAnswer = z.infer<typeof newWebhookAnswer>;
export type DeliveryAnswer = z.infer<typeof deliveryAnswer>;
export type ReplayBody = z.input<typeof replayBody>;
export type ReplayAnswer = z.infer<typeof replayAnswer>;
