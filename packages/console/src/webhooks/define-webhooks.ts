import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellWebhookDialog } from './webhook-dialog.ts';
import { DeskbellWebhookLog } from './webhook-log.ts';
import { DeskbellWebhooks } from './webhooks.ts';

const elements = {
  'deskbell-webhook-dialog': DeskbellWebhookDialog,
  'deskbell-webhook-log': DeskbellWebhookLog,
  'deskbell-webhooks': DeskbellWebhooks,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
