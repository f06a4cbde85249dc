import type { ConversationRecord, StartConversation } from '@deskbell/core';
import type { Contact } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';

/** What a start may know of whoever writes: their contact, if they have been here before, and what came before (C2, R4). */
export interface KnownVisitor extends Pick<StartConversation, 'vip' | 'contacts' | 'previous'> {
  readonly contact: Contact | null;
}

export async function knownVisitor(
  { store }: DeskContext,
  { siteId, visitorId }: VisitorViewer,
): Promise<KnownVisitor> {
  const [last] = await store.conversations.listOfVisitor(siteId, visitorId, 1);
  if (!last) {
    // Whom the site vouches for, and who has said something of themselves, is a contact before they have written a word.
    const contact = (await store.visitorIdentities.contactOf(siteId, visitorId)) ?? null;
    return { contact, vip: contact?.vip ?? false, contacts: 1, previous: null };
  }
  const { contact } = last;
  return { contact, vip: contact.vip, contacts: contact.conversations + 1, previous: ended(last) };
}

function ended({ conversation }: ConversationRecord): StartConversation['previous'] {
  const { id, status } = conversation;
  if (status !== 'resolved' && status !== 'closed') return null;
  return { id, agentId: conversation.agent?.id ?? null };
}
