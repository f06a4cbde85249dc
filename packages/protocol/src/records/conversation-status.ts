import { z } from 'zod';

/** Where a conversation stands (C1). */
export const conversationStatus = z.enum([
  /** A bot or a flow has it; a person is one request away. */
  'bot',
  /** Waits for an agent. */
  'queued',
  /** Reserved for one agent for some seconds. */
  'offered',
  /** An agent has it. */
  'active',
  /** Put aside by its agent until a time. */
  'snoozed',
  /** The question is solved; a message within the reopen window brings it back. */
  'resolved',
  /** Ended for good. */
  'closed',
]);
export type ConversationStatus = z.infer<typeof conversationStatus>;

/** What a visitor sees of it: being offered is waiting, being put aside is being with the agent. */
export const visitorStatus = z.enum(['bot', 'queued', 'active', 'resolved', 'closed']);
export type VisitorStatus = z.infer<typeof visitorStatus>;
