import type { AgentRef, Conversation } from './conversation.ts';

/** Whose it is, if it is anybody's: until a transfer is accepted, it is that of the one who handed it over. */
export function ownerOf(conversation: Conversation): AgentRef | null {
  switch (conversation.status) {
    case 'bot':
    case 'queued':
      return null;
    case 'offered':
      return conversation.returnTo;
    default:
      return conversation.agent;
  }
}
