import { z } from 'zod';
import { agentConversation } from './agent-conversation.ts';
import { entryId, seq } from './ids.ts';

/** A conversation in which something was found, and where: the newest line that matches. */
export const searchResult = z.strictObject({
  conversation: agentConversation,
  /** The message or note; `null` when it is what is known of the contact, or a tag. */
  entryId: entryId.nullable(),
  /** Its place in the conversation; 0 for what is known of the contact. */
  seq,
  /** The part of the text where it stands, as plain text; `…` where something is left out. */
  excerpt: z.string(),
  /** What was found: first and last place (not included) in the excerpt, in UTF-16 code units, in their order. */
  matches: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
});

export type SearchResult = z.infer<typeof searchResult>;
