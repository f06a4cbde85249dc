import type { Author } from '@deskbell/protocol';
import type { OfferedConversation } from './conversation.ts';
import type { StatusEntryBody } from './entry-draft.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * What an offer's end without acceptance makes of the conversation: it waits on with its age (R5), or goes back to the agent
 * who handed it over (R9).
 */
export function offerEnd(
  { agent, returnTo }: OfferedConversation,
  reason: 'declined' | 'missed' | 'withdrawn',
): StatusEntryBody {
  return returnTo
    ? { type: 'status', status: 'active', reason: 'transferReturned', agent: returnTo }
    : { type: 'status', status: 'queued', reason, agent };
}

/** Takes back an offer, if there is one, because somebody else acts. */
export function withdrawOffer(unfolding: Unfolding, author: Author): void {
  const { conversation } = unfolding;
  if (conversation.status === 'offered') unfolding.add(author, offerEnd(conversation, 'withdrawn'));
}
