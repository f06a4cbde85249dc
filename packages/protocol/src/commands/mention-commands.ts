import { z } from 'zod';
import { conversationId } from '../records/ids.ts';
import { mention } from '../records/mention.ts';
import { empty } from './shared.ts';

/** Notes in which the agent is addressed. */
export const mentionCommands = {
  /** Those that the agent has not looked at yet, on all their sites, the newest first: at most 50. */
  'mention:list': { input: empty, output: z.strictObject({ mentions: z.array(mention) }), errors: [] },
  /** The agent has looked at the conversation: it is no longer listed, on no device (`mention:read`). */
  'mention:clear': { input: z.strictObject({ conversationId }), output: empty, errors: ['not_found'] },
} as const;
