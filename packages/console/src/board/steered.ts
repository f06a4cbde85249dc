import type { AgentConversation } from '@deskbell/sdk/agent';

/** The kind of what is dragged from the list of those who wait onto a person. */
export const DRAGGED = 'application/x-deskbell-conversation';

/**
 * What somebody wants done with a conversation, as the lists of the board tell the board (`deskbell-steer`).
 */
export interface Steered {
  readonly what: 'give' | 'monitor';
  readonly conversation: AgentConversation;
}
