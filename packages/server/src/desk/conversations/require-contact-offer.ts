import { DeskbellError } from '@deskbell/protocol';
import { readStory } from '../deadlines/read-story.ts';
import type { DeskContext } from '../desk-context.ts';

/**
 * Lets a visitor leave a number or an address only where the desk has asked for one (E1), in this matter.
 *
 * @throws DeskbellError `conflict`
 */
export async function requireContactOffer(
  { store }: DeskContext,
  conversationId: string,
  channel: 'callback' | 'email',
): Promise<void> {
  const story = await readStory(store.conversations, conversationId);
  for (const { body } of story.toReversed()) {
    if (body.type === 'contactOffer' && body.channels.includes(channel)) return;
    // What was offered before it was solved is over.
    if (body.type === 'status' && body.reason === 'reopened') break;
  }
  throw new DeskbellError(
    'conflict',
    'unable to ask to be contacted: it was not offered in this conversation; write a message instead',
    { retryable: false },
  );
}
