import { z } from 'zod';
import { conversationId, timestamp } from './ids.ts';
import { fileMessageText } from './text.ts';

/** For whom: the visitor, or colleagues. */
export const draftKind = z.enum(['reply', 'note']);

/** What an agent has begun to write in a conversation and not sent, as their own devices see it, and nobody else. */
export const draft = z.strictObject({
  conversationId,
  kind: draftKind,
  /** Empty only where `other` is left. */
  text: fileMessageText,
  /** When it was stored; each change has a later one, which names it. */
  at: timestamp,
  /** What was written meanwhile on another device; `null`: nothing. */
  other: z.strictObject({ text: fileMessageText, at: timestamp }).nullable(),
});

/** A draft without its text. */
export const draftHead = draft.pick({ conversationId: true, kind: true, at: true });

export type DraftKind = z.infer<typeof draftKind>;
export type Draft = z.infer<typeof draft>;
export type DraftHead = z.infer<typeof draftHead>;
