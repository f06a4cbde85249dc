import { z } from 'zod';
import { conversationId, seq, timestamp } from './ids.ts';
import { picturePath } from './picture.ts';
import { shortText } from './text.ts';
import { visitorStatus } from './conversation-status.ts';
import { readMarks } from './marks.ts';

/** A conversation as its visitor may see it: no ids of agents, no internal fields. */
export const visitorConversation = z.strictObject({
  id: conversationId,
  status: visitorStatus,
  /** Rises with every change of status or owner. */
  version: z.int().min(1),
  /** The last entry that the visitor may see. */
  seq,
  startedAt: timestamp,
  /** Who answers, while somebody does; with their picture where the site shows its agents (`look.faces`). */
  agent: z.strictObject({ name: shortText, picture: picturePath.optional() }).nullable(),
  /** The conversation that this one follows, because that one was solved too long ago (C2). */
  previousId: conversationId.nullable(),
  marks: readMarks,
});
export type VisitorConversation = z.infer<typeof visitorConversation>;
