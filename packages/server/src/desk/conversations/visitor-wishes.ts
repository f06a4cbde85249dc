import type { ConversationRecord } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { findConversation } from './find-conversation.ts';
import { findFirstResult } from './find-first-result.ts';
import { pick, type Posted, type PostOptions } from './post-entry.ts';
import { requireContactOffer } from './require-contact-offer.ts';

/** "Talk to a person": ends the turn of a bot at once, and starts what the policy says (E3). */
export async function requestPerson(
  context: DeskContext,
  viewer: VisitorViewer,
  conversationId: string,
): Promise<ConversationRecord> {
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  return (await changeConversation(context, viewer, conversationId, { type: 'requestPerson', by })).record;
}

/**
 * The visitor leaves a number or an address to be called or written to, where that was offered (E1).
 *
 * @throws DeskbellError `not_found`, `conflict` when it was not offered, `conversation_closed`, `id_reused`
 */
export async function requestContactBack(
  context: DeskContext,
  viewer: VisitorViewer,
  input: { conversationId: string; id: string; channel: 'callback' | 'email'; address: string },
  { origin = null, stored }: PostOptions = {},
): Promise<Posted> {
  const { conversationId, id, channel, address } = input;
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  const command = { type: 'requestContactBack', by, id, channel, address: address.trim() } as const;
  const { conversation } = await findConversation(context, viewer, conversationId);
  // One that has ended says so itself, and a repetition gets its first result, whatever holds by now (D2).
  if (conversation.status !== 'closed' && !(await findFirstResult(context, conversationId, command)))
    await requireContactOffer(context, conversationId, channel);
  const changed = await changeConversation(context, viewer, conversationId, command, {
    origin,
    ...(stored ? { stored: (done) => stored(pick(done, id)) } : {}),
  });
  return pick(changed, id);
}
