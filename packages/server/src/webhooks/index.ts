/** For receivers of webhooks: `import { verifyWebhook } from 'deskbell/webhooks'`. */
export { verifyWebhook } from './verify-webhook.ts';
export type { VerifiedWebhook, VerifyWebhookOptions } from './verify-webhook.ts';
export type { WebhookData, WebhookEventType, WebhookPayload } from '@deskbell/protocol';
