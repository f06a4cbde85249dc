import { z } from 'zod';
import { agentConversation } from './agent-conversation.ts';
import { agentId, conversationId, entryId, timestamp } from './ids.ts';
import { shortText } from './text.ts';

/** That an agent is addressed in a note, until they have looked at the conversation. */
export const mention = z.strictObject({
  conversationId,
  /** The note. */
  entryId,
  by: z.strictObject({ id: agentId, name: shortText }),
  at: timestamp,
  conversation: agentConversation,
});
export type Mention = z.infer<typeof mention>;
