import { z } from 'zod';

/** Where a conversation stands. Later versions add `bot`, `offered` and `snoozed`. */
export const conversationStatus = z.enum(['queued', 'active', 'resolved', 'closed']);
export type ConversationStatus = z.infer<typeof conversationStatus>;
