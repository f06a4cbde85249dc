/** For receivers of webhooks: `import { verifyWebhook } from 'deskbell/webhooks'`. */
export { verifyWebhook } from './webhooks/verify-webhook.ts';
export type { VerifiedWebhook, VerifyWebhookOptions } from './webhooks/verify-webhook.ts';
export type { WebhookData, WebhookEventType, WebhookPayload } from '@deskbell/protocol';
